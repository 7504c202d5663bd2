import type { JoinedSentences } from './sentences.fr.ts'

export const english = {
  subject: 'Your two files are joined',
  mail: (name, who, way) =>
    `Hello ${name},\n\n${who} joined two files: they belong to the same person, you. You come in as before, with this e-mail.\n\nIs it a mistake? Say so quickly: ${way}\nEverything can be taken apart.`,
  sms: (who, way) =>
    `Beffroi: ${who} joined two files, yours. You come in as before. Is it a mistake? Say so quickly: ${way}`,
} satisfies JoinedSentences

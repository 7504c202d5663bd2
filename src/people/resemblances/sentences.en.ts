import type { JoinedSentences } from './sentences.fr.ts'

export const english = {
  subject: 'Your two files are joined',
  mail: (name, who, way) =>
    `Hello ${name},\n\n${who} joined two files: they belong to the same person, you. You come in as before, with this e-mail.\n\nIs it a mistake? Say so quickly: ${way}\nEverything can be taken apart.`,
  sms: (who, way) =>
    `Beffroi: ${who} joined two files, yours. You come in as before. Is it a mistake? Say so quickly: ${way}`,
  apart: {
    subject: 'The two files are apart again',
    mail: (name, who, way) =>
      `Hello ${name},\n\n${who} had joined two files. They are apart again. Each person has their own back. You come in as before, with this e-mail.\n\nA question? ${way}`,
    sms: (who, way) =>
      `Beffroi: ${who} had joined two files. They are apart again. You come in as before. A question? ${way}`,
  },
} satisfies JoinedSentences

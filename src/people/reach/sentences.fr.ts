import { MINUTES } from './minutes.ts'

const once = `Il marche une fois, pendant ${MINUTES} min.`

/** The message that brings a code to who has no account. `opens`: what it opens. */
export const french = {
  subject: (code: string) => `Votre code : ${code}`,
  sms: (opens: string, code: string) =>
    `Beffroi : votre code pour ${opens} est ${code}. ${once} Ne le donnez à personne.`,
  mail: (opens: string, code: string) =>
    `Bonjour,\n\nVotre code pour ${opens} : ${code}\n\n${once} Si vous n’avez rien demandé, ne faites rien.`,
}

export type ReachSentences = typeof french

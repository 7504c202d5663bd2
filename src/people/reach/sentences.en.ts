import { MINUTES } from './minutes.ts'
import type { ReachSentences } from './sentences.fr.ts'

const once = `It works once, for ${MINUTES} min.`

export const english = {
  subject: (code) => `Your code: ${code}`,
  sms: (opens, code) => `Beffroi: your code for ${opens} is ${code}. ${once} Do not give it to anyone.`,
  mail: (opens, code) =>
    `Hello,\n\nYour code for ${opens}: ${code}\n\n${once} If you asked for nothing, do nothing.`,
} satisfies ReachSentences

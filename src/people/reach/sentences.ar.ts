import { MINUTES } from './minutes.ts'
import type { ReachSentences } from './sentences.fr.ts'

const once = `يعمل مرة واحدة، خلال ${MINUTES} دقائق.`

export const arabic = {
  subject: (code) => `رمزك: ${code}`,
  sms: (opens, code) => `Beffroi: رمزك لفتح ${opens} هو ${code}. ${once} لا تعطه لأحد.`,
  mail: (opens, code) => `مرحبًا،\n\nرمزك لفتح ${opens}: ${code}\n\n${once} إن لم تطلب شيئًا فلا تفعل شيئًا.`,
} satisfies ReachSentences

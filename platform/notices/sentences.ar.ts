import type { NoticeSentences } from './sentences.fr.ts'

export const arabic = {
  hello: (name) => `مرحبًا ${name}،`,
  subject: (count) => `عدد الرسائل لك: ${count}`,
  many: (count, first, where) => `عدد الرسائل لك: ${count}. ${first} والباقي: ${where}`,
  choose: (where) => `لتختار كيف تستلم رسائلك: ${where}`,
} satisfies NoticeSentences

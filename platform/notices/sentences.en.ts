import type { NoticeSentences } from './sentences.fr.ts'

export const english = {
  hello: (name) => `Hello ${name},`,
  subject: (count) => (count === 1 ? '1 message for you' : `${count} messages for you`),
  many: (count, first, where) => `${count} messages for you: ${first} And the rest: ${where}`,
  choose: (where) => `To choose how you receive your messages: ${where}`,
} satisfies NoticeSentences

import type { NoticeSentences } from './sentences.fr.ts'

export const ukrainian = {
  hello: (name) => `Вітаємо, ${name}!`,
  subject: (count) => `Повідомлень для вас: ${count}`,
  many: (count, first, where) => `Повідомлень для вас: ${count}. ${first} Решта: ${where}`,
  choose: (where) => `Щоб вибрати, як отримувати повідомлення: ${where}`,
} satisfies NoticeSentences

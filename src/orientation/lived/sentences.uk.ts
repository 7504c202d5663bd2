import type { LivedSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Мої практики',
  immersion: (host) => `Практика: ${host}`,
  period: (from, to) => `З ${from} до ${to}`,
  oneDay: (on) => `Дата: ${on}`,
  'own report': 'Ви надали свій відгук',
  'host report': 'Роботодавець надав свій відгук',
  hired: (host) => `Вас беруть на роботу: ${host}`,
  contract: (host) => `Початок договору: ${host}`,
} satisfies LivedSentences

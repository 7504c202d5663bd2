import type { DecisionSentences } from './sentences.fr.ts'

export const ukrainian = {
  waiting: (title) => `Ви в списку очікування: ${title}`,
  refused: (title) => `Вашу заявку не прийнято: ${title}`,
  admitted: (title) => `У вас є місце: ${title}`,
  why: (why) => `Чому: ${why}`,
} satisfies DecisionSentences

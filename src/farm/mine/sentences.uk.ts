import type { MineSentences } from './sentences.fr.ts'

export const ukrainian = {
  lead: 'За останні два місяці. Ніхто інший не бачить цієї сторінки.',
  nothing: 'Ще нічого немає',
  nothingText: 'Тут з’являється те, що ви зробили.',
  keptHere: 'Збережено на цьому телефоні',
  reaped: (crops) => `Мій урожай: ${crops}`,
  worked: 'Моя робота на фермі',
  semicolon: '; ',
} satisfies MineSentences

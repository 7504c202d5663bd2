import type { KeptSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'На цьому телефоні',
  company: 'Наша фірма',
  noNetwork: 'Немає мережі',
  notKept: 'Цієї сторінки немає на телефоні. Вона повернеться з мережею.',
} satisfies KeptSentences

import { ended } from '#platform/languages'
import type { ContractSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Мій договір',
  lead: 'Щось неправильно? Я кажу людині, яка мене супроводжує.',
  since: (date) => `Мій шлях від ${date}`,
  whoOpened: 'Хто відкривав мою справу',
  work: 'Моя робота',
  hours: 'Мої години',
  until: 'До',
  adviser: 'Хто мене супроводжує',
  week: (hours) => `${hours} на тиждень`,
  fromTo: (from, to) => `Від ${from} до ${to}`,
  kinds: {
    initial: (post) => `Перший договір: ${post}`,
    renewal: (post) => `Поновлення: ${post}`,
  },
  left: 'Вихід',
  leftTo: {
    durable: 'Вихід: постійна робота',
    transition: 'Вихід: тимчасова робота',
    positive: 'Вихід: крок уперед',
    other: 'Вихід: інша причина',
    withdrawn: 'Вихід: не враховано',
  },
  later: {
    employed: 'Через 6 місяців: працюю',
    training: 'Через 6 місяців: навчаюся',
    looking: 'Через 6 місяців: шукаю роботу',
    'not reached': 'Через 6 місяців: немає звісток',
  },
  goesOn: (post, date) => ended(`${post}, до ${date}`),
} satisfies ContractSentences

import { ended } from '#platform/languages'
import type { AfterSentences } from './sentences.fr.ts'

export const ukrainian = {
  subject: 'Як ваші справи зараз? Достатньо трьох дотиків',
  told: (host) => `після вашої практики в ${host}, де ви зараз? Достатньо трьох дотиків:`,
  over: (host) => `Після практики в ${host}`,
  whereNow: 'Де ви зараз?',
  whichContract: 'Який договір?',
  sinceWhen: 'Відколи?',
  trainingSince: 'Відколи ви навчаєтеся?',
  situations: (host) => ({
    'hired here': `Я працюю в ${host}`,
    employed: 'Я працюю в іншому місці',
    training: 'Я навчаюся',
    looking: 'Я шукаю роботу',
    other: 'Інше',
  }),
  contracts: {
    permanent: 'Безстроковий договір (CDI)',
    long: 'Строковий договір або тимчасова робота, 6 місяців або довше',
    short: 'Строковий договір або тимчасова робота, менше ніж 6 місяців',
    aided: 'Договір інтеграції або з підтримкою',
    'own business': 'Я працюю на себе',
    'not said': 'Я не знаю',
  },
  sinces: {
    'this month': 'Менше ніж місяць',
    'three months': 'Від 1 до 3 місяців',
    longer: 'Понад 3 місяці',
  },
  pressedWrong: 'Це не так, почати спочатку',
  thanks: 'Дякуємо',
  saved: 'Збережено',
  who: (keeper) => `${keeper} прочитає вашу відповідь. Можете закрити цю сторінку.`,
  correct: 'Виправити мою відповідь',
  ended: 'Це посилання вже не діє',
  noLonger: 'Тут більше не можна відповісти',
  callThem: (referent) => ended(`Хочете щось сказати? Зателефонуйте: ${referent}`),
} satisfies AfterSentences

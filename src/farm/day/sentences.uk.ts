import { writerOf } from '#platform/languages'
import type { DaySentences } from './sentences.fr.ts'

const { count } = writerOf('uk')

export const ukrainian = {
  title: 'Робота на сьогодні',
  hello: (name) => `Вітаю, ${name}`,
  allDone: 'Усе зроблено',
  allDoneText: 'Збирайте врожай або спитайте, що робити.',
  prepare: 'Підготувати роботу',
  next: 'Далі',
  done: 'Зроблено',
  doneBy: (name, clock) => `${name} о ${clock}`,
  kept: 'Збережено на цьому телефоні',
  forYou: 'Для вас',
  forYouWith: (names) => `Для вас, разом із: ${names}`,
  forOther: 'Для інших',
  listen: 'Слухати',
  listenTo: (words) => `Слухати: ${words}`,
  weigh: 'Зважити',
  packet: 'Номер на пакетику',
  packetKnown: (number) => `Номер на пакетику: ${number}`,
  supplierLot: 'Номер партії',
  begin: 'Почати',
  nothingPlanned: 'Роботи не заплановано',
  planned: (chores, verbs) =>
    `${count(chores, { one: 'завдання', few: 'завдання', many: 'завдань', other: 'завдання' })}: ${verbs}`,
  noNetwork: 'Немає мережі',
  notKept: 'Цю сторінку не збережено на цьому телефоні. Вона відкриється, коли повернеться мережа.',
  seeWork: 'Подивитися роботу на сьогодні',
  again: 'Відкрийте цю сторінку знову і почніть спочатку.',
  refused: {
    'unknown chore': 'Цієї роботи вже немає в списку. Покажіть це своєму керівнику.',
    'unknown crop': 'Цієї культури немає на цій фермі. Покажіть це своєму керівнику.',
    'unknown lot': 'Ця партія не з цієї ферми. Перевірте її номер.',
    'not begun': 'Тут ще нічого не посіяно й не посаджено. Покажіть це своєму керівнику.',
    'not that much': 'У цій партії стільки не залишилося. Перевірте вагу.',
    'at the stall already': 'Ця партія вже на прилавку.',
    recalled: 'Цю партію відкликано: не продавайте її, не віддавайте її.',
    'moved since': 'Частину цієї партії вже забрали. Спитайте свого керівника.',
    'too old': 'Минуло понад два тижні. Покажіть це своєму керівнику.',
    'not yours to undo': 'Це зробила інша людина: лише вона може це скасувати.',
    'too late to undo': 'Минуло понад 15 хвилин. Спитайте свого керівника.',
  },
  card: {
    allDone: 'Ферма: усе зроблено',
    left: (n) =>
      `Ферма: ${count(n, { one: 'завдання', few: 'завдання', many: 'завдань', other: 'завдання' })}`,
    mine: (n) => `З них для вас: ${n}.`,
    text: 'Робота на день, урожай, грядки.',
  },
} satisfies DaySentences

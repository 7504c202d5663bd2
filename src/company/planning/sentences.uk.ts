import { writerOf } from '#platform/languages'
import type { PlanningSentences } from './sentences.fr.ts'

const { count } = writerOf('uk')

export const ukrainian = {
  title: 'План роботи',
  lead: 'Хто куди йде і коли. Кожна людина має кожну роль.',
  add: 'Додати людину',
  addTitle: 'Хто куди йде?',
  nobody: 'У плані ще нікого немає',
  nobodyText: 'Виберіть, хто йде до клієнта, хто на телефоні, хто в офісі.',
  cancel: 'Прибрати',
  cancelLabel: (name, role) => `Прибрати: ${name}, ${role}`,
  cancelled: 'Прибрано з плану',
  given: 'Цю послугу вже надано. План каже, хто туди ходив.',
  never: 'Хто ще не мав цієї ролі?',
  everybody: 'Усі вже мали цю роль',
  role: 'Роль',
  roles: { 'on site': 'На місці, у клієнта', phone: 'На телефоні', planning: 'В офісі, для планування' },
  who: 'Хто?',
  whoHint: 'Спершу: хто найменше мав цю роль.',
  times: (name, times) =>
    times === 0
      ? `${name}, ще ні разу`
      : `${name}, уже ${count(times, { one: 'раз', few: 'рази', many: 'разів', other: 'разу' })}`,
  planned: (times) => ` (заплановано: ${times})`,
  client: 'У якого клієнта?',
  noClient: 'Не в клієнта',
  day: 'Який день?',
  from: 'З котрої години?',
  to: 'До котрої години?',
  clockHint: 'Наприклад: 09:00.',
  keep: 'Поставити в план',
  kept: 'Тепер у плані',
  whoMissing: 'Виберіть людину.',
  clientMissing: 'Виберіть, у якого клієнта.',
  endsBefore: 'Кінець раніше за початок.',
  taken: (name, role, from, to) => `${name} уже ${role}, з ${from} до ${to}.`,
  notReady: 'Цей клієнт ще не погодив кошторис.',
} satisfies PlanningSentences

import { writerOf } from '#platform/languages'
import type { ShopSentences } from './sentences.fr.ts'

const { count } = writerOf('uk')

const orders = { one: 'замовлення', few: 'замовлення', many: 'замовлень', other: 'замовлення' }

export const ukrainian = {
  tabs: { label: 'Мої замовлення', prepare: 'Підготувати', done: 'Готові', month: 'Мій місяць' },
  orders: 'Замовлення',
  waiting: (n) => `Чекають на вашу згоду: ${count(n, orders)}.`,
  nothing: 'Немає замовлень для підготовки',
  nothingText: 'Щойно надійде замовлення, ви отримаєте повідомлення.',
  nothingDone: 'Немає готових замовлень',
  today: 'Сьогодні',
  hours: (day, from, to) => `${day}, з ${from} до ${to}`,
  until: (day, clock) => `${day} о ${clock}`,
  products: (n) => count(n, { one: 'товар', few: 'товари', many: 'товарів', other: 'товару' }),
  byBike: 'Велосипедом',
  fetched: 'Клієнт забирає',
  tags: {
    cancelled: 'Скасовано',
    refused: 'Відмовлено',
    'given up': 'Клієнт відмовився',
    ready: 'Готово',
    waiting: 'Чекає на згоду',
    accepted: 'Підготувати',
  },
  month: {
    title: 'Мій місяць',
    sales: (month) => `Продажі: ${month}`,
    none: 'Цього місяця продажів немає',
    orders: (n) => `${count(n, orders)}, з податками, без повернених коштів.`,
    net: 'Без податків',
    vat: (rate) => `ПДВ ${rate}`,
    commission: 'Комісія ринку, без податків',
    others: 'Інші місяці',
    payouts: 'Виплати',
    receipts: 'Чеки та документи про повернення',
    number: 'Номер',
    on: 'Дата',
    order: 'Замовлення',
    amount: 'Сума',
  },
  card: {
    prepare: (n) => `Підготувати: ${count(n, orders)}`,
    accept: (shop, n) => `${shop}. Прийняти: ${n}.`,
    about: (shop, reference) => `${shop}, замовлення ${reference}.`,
    claimed: (euros) => `Відмова від договору: ${euros} в очікуванні`,
    claimedText: 'Клієнт вимагає їх у свого банку: чекайте на його відповідь.',
    payBack: (euros) => `Відмова від договору: повернути ${euros}`,
    until: (day) => `Не пізніше: ${day}.`,
    late: (day) => `Запізно: крайній день — ${day}.`,
  },
} satisfies ShopSentences

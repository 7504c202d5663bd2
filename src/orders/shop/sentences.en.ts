import { writerOf } from '#platform/languages'
import type { ShopSentences } from './sentences.fr.ts'

const { count } = writerOf('en')

export const english = {
  tabs: { label: 'My orders', prepare: 'To prepare', done: 'Done', month: 'My month' },
  orders: 'Orders',
  waiting: (n) => (n === 1 ? '1 is waiting for your yes.' : `${n} are waiting for your yes.`),
  nothing: 'No order to prepare',
  nothingText: 'A message tells you as soon as one comes.',
  nothingDone: 'No order done',
  today: 'Today',
  hours: (day, from, to) => `${day}, ${from} to ${to}`,
  until: (day, clock) => `${day} at ${clock}`,
  products: (n) => count(n, { one: 'product', other: 'products' }),
  byBike: 'By bike',
  fetched: 'Collected',
  tags: {
    cancelled: 'Cancelled',
    refused: 'Refused',
    'given up': 'Given up by the customer',
    ready: 'Ready',
    waiting: 'To accept',
    accepted: 'To prepare',
  },
  month: {
    title: 'My month',
    sales: (month) => `Sales of ${month}`,
    none: 'No sale this month',
    orders: (n) => `${count(n, { one: 'order', other: 'orders' })}, taxes included, refunds taken off.`,
    net: 'Without taxes',
    vat: (rate) => `VAT ${rate}`,
    commission: 'Market commission, without taxes',
    others: 'Other months',
    payouts: 'Payouts',
    receipts: 'Receipts and credit notes',
    number: 'Number',
    on: 'On',
    order: 'Order',
    amount: 'Amount',
  },
  card: {
    prepare: (n) => `${count(n, { one: 'order', other: 'orders' })} to prepare`,
    accept: (shop, n) => `${shop}. ${n} to accept.`,
    about: (shop, reference) => `${shop}, order ${reference}.`,
    claimed: (euros) => `Withdrawal: ${euros} waiting`,
    claimedText: 'The customer claims the money at their bank: wait for its answer.',
    payBack: (euros) => `Withdrawal: ${euros} to pay back`,
    until: (day) => `${day} at the latest.`,
    late: (day) => `Late: it was ${day} at the latest.`,
  },
} satisfies ShopSentences

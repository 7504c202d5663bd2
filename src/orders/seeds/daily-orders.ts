import { addDays, holidayOn, parisInstant, weekday, type Day } from '#platform/time'
import { evenings, mornings, regulars, tuesday, type Basket } from './regulars.ts'
import { to } from './seeded-goods.ts'
import type { ExampleOrder } from './example-order.ts'

/** An order that was paid, prepared by its shops and fetched. */
export type FetchedOrder = {
  example: ExampleOrder
  contact: { phone: string; email: string }
  acceptedAt: Date
  readyAt: Date
  collectedAt: Date
}

const WEEKS = 5
const TUESDAY = 2
const SATURDAY = 6

/** Two orders of each day of the market in the weeks before this one, by people who come back every eight of them. */
export function dailyOrders(today: Day): FetchedOrder[] {
  const days = Array.from({ length: WEEKS * 7 }, (_, n) => addDays(today, n - WEEKS * 7)).filter(isMarket)
  return days.flatMap((day, n) => [
    fetchedOn(day, 2 * n, mornings[n % mornings.length] ?? tuesday),
    fetchedOn(day, 2 * n + 1, eveningOf(day, n)),
  ])
}

const isMarket = (day: Day): boolean =>
  weekday(day) >= TUESDAY && weekday(day) <= SATURDAY && holidayOn(day) === undefined

const eveningOf = (day: Day, n: number): Basket =>
  weekday(day) === TUESDAY ? tuesday : (evenings[n % evenings.length] ?? tuesday)

function fetchedOn(day: Day, n: number, basket: Basket): FetchedOrder {
  const who = n % regulars.length
  const buyerName = regulars[who] ?? ''
  const isLate = n % 2 === 1
  const minutes = 10 + ((n * 7) % 45)
  return {
    contact: to(20 + who, mailName(buyerName)),
    acceptedAt: parisInstant(day, '10:35'),
    readyAt: parisInstant(day, '11:20'),
    collectedAt: parisInstant(day, `${isLate ? 17 : 12}:${minutes}`),
    example: {
      name: `daily ${day} ${n % 2}`,
      buyerName,
      phone: null,
      email: null,
      orderedAt: parisInstant(addDays(day, -1), `${isLate ? 19 : 18}:${minutes}`),
      slotFrom: parisInstant(day, isLate ? '16:00' : '12:00'),
      goods: basket.map(([productId, quantity]) => ({ productId, quantity })),
      stock: 'counted',
    },
  }
}

/** 'elodie.noel' of 'Élodie Noël' */
const mailName = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')

import { seedSeededDispute } from '#payments'
import { hubOf, nextDayOfSlots, slotsAhead } from '#delivery'
import { insertLot, readMarket, seededMarketId } from '#market'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { dailyOrders } from './daily-orders.ts'
import { readExamples } from './read-examples.ts'
import { fetchedLife } from './seed-daily.ts'
import { orderLife } from './seed-order.ts'
import { seedRecall } from './seed-recall.ts'
import { seedSales } from './seed-sales.ts'
import { seededLot } from './seeded-goods.ts'
import { seededOrders, type RidingDays } from './seeded-orders.ts'
import { personOf } from './take-steps.ts'

/** A dozen orders of the market of Calais in all their states, what it sells every day, and the costs of its activity. */
export async function seedShares(tx: Tx, now: Date): Promise<void> {
  const catalogue = await readExamples(tx, now)
  const market = await readMarket(tx, seededMarketId)
  const hub = market && (await hubOf(tx, market.organisationId))
  if (!hub) throw new Error('the market of the demo has no bikes')
  await insertLot(tx, lotOf(now), personOf('bruno'), now)
  const where = { marketId: market.id, operatorId: market.organisationId, hubId: hub.id }
  const lives = [
    ...seededOrders(now, ridingDays(hub, now)).flatMap((order, n) => orderLife(catalogue, n + 1, order)),
    ...(await fetchedLife(tx, { catalogue, ...where }, dailyOrders(parisDay(now)))),
  ]
  // as it happened: numbers of orders and of receipts follow their days
  for (const { write } of lives.toSorted((a, b) => +a.at - +b.at)) await write(tx)
  await seedSeededDispute(tx, now)
  await seedSales(tx, now, personOf('didier'))
  await seedRecall(tx, now, personOf('bruno'))
}

function ridingDays(hub: NonNullable<Awaited<ReturnType<typeof hubOf>>>, now: Date): RidingDays {
  const today = parisDay(now)
  const days = slotsAhead(hub, parisInstant(today, '00:00')).map(({ day }) => day)
  return { today: days.includes(today), next: nextDayOfSlots(hub.slots, now) }
}

const lotOf = (now: Date) => ({
  ...seededLot,
  madeOn: addDays(parisDay(now), -14),
  date: null,
  quantity: 40,
  supplier: 'La Ferme urbaine',
})

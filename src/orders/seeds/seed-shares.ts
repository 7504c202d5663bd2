import { seedPaidPayment, seedSeededDispute, seedSettled } from '#payments'
import { hubOf, nextDayOfSlots, slotsAhead } from '#delivery'
import { insertLot, readMarket, seededMarketId, type Catalogue } from '#market'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { writeState } from '../order-store.ts'
import { seedByBike } from './seed-by-bike.ts'
import { seedContract } from './seed-contract.ts'
import { seedRecall } from './seed-recall.ts'
import { seedSales } from './seed-sales.ts'
import { readExamples } from './read-examples.ts'
import { writeExample } from './example.ts'
import type { SeededOrder } from './seeded-order.ts'
import { seededLot } from './seeded-goods.ts'
import { seededOrders, type RidingDays } from './seeded-orders.ts'
import { writeContact } from './seed-store.ts'
import { personOf, takeStep } from './take-steps.ts'

/** A dozen orders of the market of Calais in all their states, and the costs of its activity. */
export async function seedShares(tx: Tx, now: Date): Promise<void> {
  const catalogue = await readExamples(tx, now)
  await insertLot(tx, lotOf(now), personOf('bruno'), now)
  // the oldest first: numbers of receipts follow their days
  const numbered = seededOrders(now, await ridingDays(tx, now)).map((order, index) => ({
    order,
    n: index + 1,
  }))
  for (const { order, n } of numbered.toSorted((a, b) => +a.order.orderedAt - +b.order.orderedAt))
    await seedOrder(tx, catalogue, n, order)
  await seedSeededDispute(tx, now)
  await seedSales(tx, now, personOf('didier'))
  await seedRecall(tx, now, personOf('bruno'))
}

async function ridingDays(tx: Tx, now: Date): Promise<RidingDays> {
  const market = await readMarket(tx, seededMarketId)
  const hub = market && (await hubOf(tx, market.organisationId))
  if (!hub) throw new Error('the market of the demo has no bikes')
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

async function seedOrder(tx: Tx, catalogue: Catalogue, n: number, order: SeededOrder): Promise<void> {
  const { contact, steps, collectedAt, ...rest } = order
  // Whoever is told writes a letter: contacts are written once everything of the past was said.
  const example = { ...rest, name: `seed ${n}`, phone: null, email: null, stock: 'counted' as const }
  const ask = await writeExample(tx, { catalogue, example })
  await seedPaidPayment(tx, ask, order.orderedAt)
  await seedContract(tx, ask.id, order.orderedAt)
  for (const step of steps) await takeStep(tx, n, ask.id, step)
  await seedSettled(tx, asId(ask.id), steps.at(-1)?.at ?? order.orderedAt)
  await writeContact(tx, ask.id, contact)
  if (collectedAt) await writeState(tx, ask.id, { state: 'collected', endedAt: collectedAt })
  else await seedByBike(tx, ask.id)
}

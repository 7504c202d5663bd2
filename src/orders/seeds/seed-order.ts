import { seedPaidPayment, seedSettled } from '#payments'
import type { OrderId } from '#delivery'
import type { Catalogue } from '#market'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { writeState } from '../order-store.ts'
import { writeExample } from './example.ts'
import { idOf } from './example-ids.ts'
import { seedByBike } from './seed-by-bike.ts'
import { seedContract } from './seed-contract.ts'
import type { Happened } from './happened.ts'
import { writeContact } from './seed-store.ts'
import type { SeededOrder } from './seeded-order.ts'
import { takeStep } from './take-steps.ts'

/** What happened to the nth order of the demo, from its payment to its end. */
export function orderLife(catalogue: Catalogue, n: number, order: SeededOrder): Happened[] {
  const { orderedAt, steps } = order
  const id = order.id ?? idOf<OrderId>(`seed ${n}`)
  const endedAt = steps.at(-1)?.at ?? orderedAt
  return [
    { at: orderedAt, write: (tx) => place(tx, catalogue, n, order) },
    ...steps.map((step) => ({ at: step.at, write: (tx: Tx) => takeStep(tx, n, id, step) })),
    { at: endedAt, write: (tx) => end(tx, id, order, endedAt) },
  ]
}

async function place(tx: Tx, catalogue: Catalogue, n: number, order: SeededOrder): Promise<void> {
  const { contact: _later, steps: _after, collectedAt: _end, ...rest } = order
  const example = { ...rest, name: `seed ${n}`, phone: null, email: null, stock: 'counted' as const }
  const ask = await writeExample(tx, { catalogue, example })
  await seedPaidPayment(tx, ask, order.orderedAt)
  await seedContract(tx, ask.id, order.orderedAt)
}

async function end(tx: Tx, id: OrderId, { contact, collectedAt }: SeededOrder, endedAt: Date): Promise<void> {
  await seedSettled(tx, asId(id), endedAt)
  // Whoever is told writes a letter: contacts are written once everything of the past was said.
  await writeContact(tx, id, contact)
  if (collectedAt) await writeState(tx, id, { state: 'collected', endedAt: collectedAt })
  else await seedByBike(tx, id)
}

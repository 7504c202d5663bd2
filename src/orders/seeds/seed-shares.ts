import { cast, type CastId } from '#people'
import { seedPaidPayment, seedSettled } from '#payments'
import { insertLot, type Catalogue } from '#market'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { acceptShare, refuseLine, refuseShare } from '../share/answer-share.ts'
import { sharesOf } from '../share-store.ts'
import { writeState } from '../order-store.ts'
import { offerReplacement } from '../replacement/offer-replacement.ts'
import { seedRecall } from './seed-recall.ts'
import { seedSales } from './seed-sales.ts'
import { readExamples, writeExample } from './example.ts'
import { exampleSecret, idOf } from './example-ids.ts'
import { giveBackLine } from '../share/give-back.ts'
import { makeShareReady } from '../share/ready.ts'
import type { SeededOrder, SeededStep } from './seeded-order.ts'
import { seededLot, seededOrders } from './seeded-orders.ts'
import { writeContact } from './seed-store.ts'
import { weighLine } from '../share/weigh-line.ts'

/** The secret address of an order of the demo, numbered as in `seededOrders` from 1. */
export const seededOrderSecret = (n: number): string => exampleSecret(`seed ${n}`)
/** The share of a shop in it. */
export const seededShareId = (n: number, slug: string): string => idOf(`seed ${n} ${slug}`)
export const seededLineId = (n: number, productId: string): string => idOf(`seed ${n} ${productId}`)
/** What a shop proposed in it. */
export const seededQuestionId = (n: number): string => idOf(`question ${n}`)

const personOf = (id: CastId): string => cast.find((one) => one.id === id)?.personId ?? ''

/** A dozen orders of the market of Calais in all their states, and the costs of its activity. */
export async function seedShares(tx: Db, now: Date): Promise<void> {
  const catalogue = await readExamples(tx, now)
  await insertLot(tx, lotOf(now), personOf('bruno'), now)
  // the oldest first: numbers of receipts follow their days
  const numbered = seededOrders(now).map((order, index) => ({ order, n: index + 1 }))
  for (const { order, n } of numbered.toSorted((a, b) => +a.order.orderedAt - +b.order.orderedAt))
    await seedOrder(tx, catalogue, n, order)
  await seedSales(tx, now, personOf('didier'))
  await seedRecall(tx, now, personOf('bruno'))
}

const lotOf = (now: Date) => ({
  ...seededLot,
  madeOn: addDays(parisDay(now), -14),
  date: null,
  quantity: 40,
  supplier: 'La Ferme urbaine',
  closedAt: null,
})

async function seedOrder(tx: Db, catalogue: Catalogue, n: number, order: SeededOrder): Promise<void> {
  const { contact, steps, ended, ...rest } = order
  // Whoever is told writes a letter: contacts are written once everything of the past was said.
  const example = { ...rest, name: `seed ${n}`, phone: null, email: null, stock: 'counted' as const }
  const ask = await writeExample(tx, { catalogue, example })
  await seedPaidPayment(tx, ask, order.orderedAt)
  for (const step of steps) await take(tx, n, ask.id, step)
  await seedSettled(tx, ask.id, steps.at(-1)?.at ?? order.orderedAt)
  await writeContact(tx, ask.id, contact)
  if (ended) await writeState(tx, ask.id, { state: ended.how, endedAt: ended.at })
}

async function take(tx: Db, n: number, orderId: string, step: SeededStep): Promise<void> {
  const ground = { db: tx, site: { url: 'http://127.0.0.1:3000' } }
  const shares = (await sharesOf(tx, [orderId])).filter(
    (one) => !step.shop || one.id === seededShareId(n, step.shop),
  )
  const by = personOf(step.shop === 'boulangerie-delplanque' ? 'nadege' : 'bruno')
  for (const { id: shareId } of shares) {
    const hand = { shareId, by }
    if (step.what === 'accept') await acceptShare(tx, hand, step.at)
    if (step.what === 'refuse all') await refuseShare(ground, { ...hand, why: step.why }, step.at)
    if (step.what === 'ready') must(await makeShareReady(ground, hand, step.at), step)
    if (
      step.what === 'refuse' ||
      step.what === 'weigh' ||
      step.what === 'replace' ||
      step.what === 'give back'
    )
      await takeLine(ground, n, hand, step)
  }
}

type LineStep = Extract<SeededStep, { productId: string }>

async function takeLine(
  ground: { db: Db; site: { url: string } },
  n: number,
  hand: { shareId: string; by: string },
  step: LineStep,
): Promise<void> {
  const { db } = ground
  const lineId = seededLineId(n, step.productId)
  if (step.what === 'refuse') must(await refuseLine(db, { ...hand, lineId, why: step.why }, step.at), step)
  if (step.what === 'weigh')
    must(await weighLine(db, { ...hand, lineId, weight_g: step.weight_g }, step.at), step)
  if (step.what === 'replace')
    must(
      await offerReplacement(
        ground,
        { ...hand, id: seededQuestionId(n), lineId, productId: step.byProductId, quantity: step.quantity },
        step.at,
      ),
      step,
    )
  if (step.what === 'give back') {
    const giving = { ...hand, id: idOf(`give back ${n}`), lineId, cents: step.cents, why: step.words }
    must(await giveBackLine(ground, giving, step.at), step)
  }
}

function must(done: { ok: true } | { ok: false; refusal: string }, step: SeededStep): void {
  if (!done.ok) throw new Error(`seeded order, ${step.what}: ${done.refusal}`)
}

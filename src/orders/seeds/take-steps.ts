import { granted, type Refused } from '#platform/refusal'
import { cast, type CastId, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { OrderId } from '#delivery'
import type { ProductId } from '#market'
import type { ShareId } from '#payments'
import { asId } from '#platform/id'
import { acceptShare } from '../answers/accept-share.ts'
import { sharesOf } from '../share-store.ts'
import { offerReplacement } from '../replacement/offer-replacement.ts'
import { idOf } from './example-ids.ts'
import { makeShareReady } from '../answers/make-ready.ts'
import type { SeededStep } from './seeded-order.ts'
import { weighLine } from '../answers/weigh-line.ts'
import { seededShareId, seededLineId, seededQuestionId } from './seeded-ids.ts'
import { giveBackLine } from '../refund/give-back-line.ts'
import { refuseLine } from '../answers/refuse-line.ts'
import { refuseShare } from '../answers/refuse-share.ts'

/** Somebody of the cast. */
export const personOf = (id: CastId): PersonId =>
  cast.find((one) => one.id === id)?.personId ?? asId<PersonId>('')

/** What a shop of the demo did with an order. */
export async function takeStep(db: Db, n: number, orderId: OrderId, step: SeededStep): Promise<void> {
  const ground = { db: db, site: { url: 'http://127.0.0.1:3000' } }
  const shares = (await sharesOf(db, [orderId])).filter(
    (one) => !step.shop || one.id === seededShareId(n, step.shop),
  )
  const by = personOf(step.shop === 'boulangerie-delplanque' ? 'nadege' : 'bruno')
  for (const { id: shareId } of shares) {
    const hand = { shareId, by }
    if (step.what === 'accept') granted(await acceptShare(db, hand, step.at))
    if (step.what === 'refuse all') granted(await refuseShare(ground, { ...hand, why: step.why }, step.at))
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

type LineStep = Extract<SeededStep, { productId: ProductId }>

async function takeLine(
  ground: { db: Db; site: { url: string } },
  n: number,
  hand: { shareId: ShareId; by: PersonId },
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

function must(done: { ok: true } | Refused, step: SeededStep): void {
  if (!done.ok) throw new Error(`seeded order, ${step.what}: ${done.refusal}`)
}

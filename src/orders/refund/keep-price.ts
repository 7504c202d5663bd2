import { merchantsOf } from '#market'
import type { Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import type { Line } from '../line.ts'
import { readyAtOf } from '../share.ts'
import { tellStory } from '../story-store.ts'
import { type Telling, tellBuyer } from '../tell-buyer.ts'
import { lockShare, type ShareWhole } from '../share-store.ts'
import { isClaimed } from './find-claim.ts'
import { takeFromPrice } from './give-back-line.ts'
import { refundDeliveryGivenUp } from './refund-delivery.ts'
import type { KeepingPrice, KeepPriceRefusal } from './refund.ts'
import { givenUpLine, insertKeptPrice } from './store.ts'
import { keptPriceLetter } from './letters.ts'

/**
 * What a customer gave up came back damaged or used: its shop keeps part of the price, gives the rest back at once, and is done with it. The
 * customer reads why, and who settles a quarrel. Twice is once. Refusals: those of `giveBackLine`, and 'not given up', 'not come yet' (its
 * customer never had it), 'kept already', 'nothing kept' (give it back instead), 'no mediator' (the shop names none).
 */
export async function keepPrice(
  { db, site }: Telling,
  keeping: KeepingPrice,
  now: Date,
): Promise<{ ok: true } | Refused<KeepPriceRefusal>> {
  return db.transaction(async (tx) => {
    const whole = await lockShare(tx, keeping.shareId)
    if (!whole) return refuse('unknown share')
    const { order, share } = whole
    const line = whole.lines.find((one) => one.id === keeping.lineId)
    if (!line) return refuse('unknown line')
    const { id, lineId, keptCents, by } = keeping
    const given = await givenUpLine(tx, lineId)
    if (given?.keptBy === id) return { ok: true }
    const refusal = given ? check(whole, line, { keptCents, isKept: given.keptBy !== null }) : 'not given up'
    if (refusal) return refuse(refusal)
    if (await isClaimed(tx, order.id)) return refuse('payment disputed')
    const mediator = await mediatorOf(tx, whole)
    if (!mediator) return refuse('no mediator')
    const backCents = line.finalCents - keptCents
    if (backCents > 0) {
      const taken = await takeFromPrice(tx, whole, { ...keeping, cents: backCents }, now)
      if (!taken.ok) return taken
    }
    await insertKeptPrice(tx, keeping, now)
    const about = { orderId: order.id, shareId: share.id, lineId, by }
    await tellStory(tx, { ...about, what: 'price kept', reason: { words: keeping.why } }, now)
    const feeCents = await refundDeliveryGivenUp(tx, order, { by }, now)
    const told = { shop: share.merchantName, name: line.name, why: keeping.why, mediator, siteUrl: site.url }
    await tellBuyer(tx, order, keptPriceLetter(order, { ...told, keptCents, backCents, feeCents }), now)
    return { ok: true }
  })
}

function check(
  { order, share }: ShareWhole,
  { finalCents }: Line,
  { keptCents, isKept }: { keptCents: number; isKept: boolean },
): KeepPriceRefusal | undefined {
  if (isKept) return 'kept already'
  if (!readyAtOf(share)) return 'not ready'
  if (order.state !== 'delivered' && order.state !== 'collected') return 'not come yet'
  if (keptCents <= 0) return 'nothing kept'
  return keptCents > finalCents ? 'more than paid' : undefined
}

const mediatorOf = async (tx: Tx, { share }: ShareWhole) =>
  (await merchantsOf(tx, [share.organisationId])).find(({ id }) => id === share.merchantId)?.mediator

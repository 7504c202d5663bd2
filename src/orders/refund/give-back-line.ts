import { typo } from '#platform/i18n'
import type { Tx } from '#platform/db'
import { refundShare, type PaymentId } from '#payments'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Line } from '../line.ts'
import { readyAtOf } from '../share.ts'
import { lockShare, saveLine, type ShareWhole } from '../share-store.ts'
import { tellBuyer, type Telling } from '../tell-buyer.ts'
import { givenBackLetter } from './letters.ts'
import { refundDeliveryGivenUp } from './refund-delivery.ts'
import { creditLine } from './refund-line.ts'
import type { GiveBackRefusal, GivingBack } from './refund.ts'
import { insertGivenBack, wasGivenBack } from './store.ts'

/**
 * Gives back a product that was sold, whole or in part: spoilt, forgotten, broken on the way, given up; with the delivery, once all was given
 * up and is paid back. A credit note is issued, and the customer told.
 * Refusals: 'not ready' (refuse the line instead), 'more than paid' (for what is left of this line), 'payment disputed'.
 */
export async function giveBackLine(
  { db, site }: Telling,
  giving: GivingBack,
  now: Date,
): Promise<{ ok: true } | Refused<GiveBackRefusal>> {
  return db.transaction(async (tx) => {
    const whole = await lockShare(tx, giving.shareId)
    if (!whole) return refuse('unknown share')
    if (await wasGivenBack(tx, giving.id)) return { ok: true }
    const taken = await takeFromPrice(tx, whole, giving, now)
    if (!taken.ok) return taken
    const { cents, by } = giving
    const feeCents = await refundDeliveryGivenUp(tx, whole.order, { by }, now)
    const shop = whole.share.merchantName
    const told = givenBackLetter(whole.order, { shop, cents, feeCents, why: taken.why, siteUrl: site.url })
    await tellBuyer(tx, whole.order, told, now)
    return { ok: true }
  })
}

/** Takes what goes back from the price of a line, with its credit note. Whoever calls holds the share, and writes to the customer. */
export async function takeFromPrice(
  tx: Tx,
  whole: ShareWhole,
  giving: GivingBack,
  now: Date,
): Promise<{ ok: true; why: string } | Refused<GiveBackRefusal>> {
  const line = whole.lines.find((one) => one.id === giving.lineId)
  const refusal = check(whole, line, giving.cents)
  if (refusal || !line) return refuse(refusal ?? 'unknown line')
  const { id, shareId, cents, by } = giving
  const why = typo(`${line.name} : ${giving.why}`)
  const reason = { words: why }
  // to the cent, or not at all: what a shop writes is not what is left, where a bank took a part of it
  const ask = { id, paymentId: asId<PaymentId>(whole.order.id), shareId, cents, reason, by }
  const refunded = await refundShare(tx, ask, now)
  if (!refunded.ok) return refuse(refusalOf(refunded.refusal))
  const after: Line = { ...line, finalCents: line.finalCents - cents }
  await saveLine(tx, after)
  await insertGivenBack(tx, { ...giving, why }, now)
  await creditLine(tx, whole, { id, after, reason, by }, now)
  return { ok: true, why }
}

function check({ share }: ShareWhole, line: Line | undefined, cents: number): GiveBackRefusal | undefined {
  if (!readyAtOf(share)) return 'not ready'
  if (!line) return 'unknown line'
  return cents <= 0 || cents > line.finalCents ? 'more than paid' : undefined
}

const refusalOf = (
  refusal: 'more than paid' | 'not paid' | 'asked otherwise' | 'disputed',
): GiveBackRefusal =>
  refusal === 'disputed' ? 'payment disputed' : refusal === 'not paid' ? 'more than paid' : refusal

import { refundShare, type PaymentId } from '#payments'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { asId } from '#platform/id'
import { type Line, withLine } from '../line.ts'
import { readyAtOf } from '../share.ts'
import { tellStory } from '../story-store.ts'
import { issueCredit } from '../receipt/door.ts'
import { giveBackFee } from './give-back-fee.ts'
import { givenBackLetter } from './letters.ts'
import { type Telling, tellBuyer } from '../tell-buyer.ts'
import type { GiveBackRefusal, GivingBack } from './given-back.ts'
import { insertGivenBack, wasGivenBack } from './give-back-store.ts'
import { lockShare, type ShareWhole, saveLine } from '../share-store.ts'

/**
 * Gives back a product that was sold, whole or in part: spoilt, forgotten, broken on the way, given up; with the delivery, once all was given
 * up and is paid back. A credit note is issued, and the customer told.
 * Refusals: 'not ready' (refuse the line instead), 'more than paid' (for what is left of this line), 'payment disputed'.
 */
export async function giveBackLine(
  { db, site }: Telling,
  giving: GivingBack,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: GiveBackRefusal }> {
  return db.transaction(async (tx) => {
    const whole = await lockShare(tx, giving.shareId)
    if (!whole) return { ok: false, refusal: 'unknown share' }
    if (await wasGivenBack(tx, giving.id)) return { ok: true }
    const taken = await takeFromPrice(tx, whole, giving, now)
    if (!taken.ok) return taken
    const { cents, by } = giving
    const feeCents = await giveBackFee(tx, whole.order, { by, now })
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
): Promise<{ ok: true; why: string } | { ok: false; refusal: GiveBackRefusal }> {
  const line = whole.lines.find((one) => one.id === giving.lineId)
  const refusal = check(whole, line, giving.cents)
  if (refusal || !line) return { ok: false, refusal: refusal ?? 'unknown line' }
  const { id, shareId, cents, by } = giving
  const why = typo(`${line.name} : ${giving.why}`)
  const paymentId = asId<PaymentId>(whole.order.id)
  const refunded = await refundShare(tx, { id, paymentId, shareId, cents, reason: { words: why }, by }, now)
  if (!refunded.ok) return { ok: false, refusal: refusalOf(refunded.refusal) }
  await keep(tx, whole, line, { ...giving, why }, now)
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

async function keep(tx: Tx, whole: ShareWhole, line: Line, giving: GivingBack, now: Date): Promise<void> {
  const after: Line = { ...line, finalCents: line.finalCents - giving.cents }
  await saveLine(tx, after)
  await insertGivenBack(tx, giving, now)
  await issueCredit(
    tx,
    { id: asId(giving.id), before: whole, lines: withLine(whole.lines, after), why: giving.why },
    now,
  )
  const { shareId, lineId, why: words, by } = giving
  const about = { orderId: whole.order.id, shareId, lineId, by }
  await tellStory(tx, { ...about, what: 'line given back', reason: { words } }, now)
}

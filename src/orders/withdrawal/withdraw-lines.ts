import { noteGivenUp, type OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { post } from '#platform/mail'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { giveUpLines } from '../answers/door.ts'
import { givenCents, refundDeliveryGivenUp } from '../refund/door.ts'
import type { LineId } from '../ids.ts'
import type { Line } from '../line.ts'
import { inBoth, insertKept, type Kept } from '../kept/door.ts'
import { tellEachShop } from '../news/door.ts'
import { lockOrder } from '../order-store.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { shareAddress } from '../share-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { tellStories } from '../story-store.ts'
import type { Telling } from '../tell-buyer.ts'
import { lockHeld } from './find-held.ts'
import { receiptLetter, sentReceipt, shopLetter, type Declared } from './letters.ts'
import { insertWithdrawals, withdrawalsOf } from './store.ts'
import { closedWhy, notTakenWhy, receiptReach, type Held, type WithdrawRefusal } from './withdrawal.ts'

/** `email`: where its receipt goes, when the customer said one; else it goes to the mobile that the order has. */
type Withdrawing = { orderId: OrderId; lineIds: readonly LineId[]; name: string; email: string | null }

/**
 * A customer gives up products of an order: it is written down with its hour. What no courier has yet leaves the order and is paid back at
 * once; each shop is told what to pay back of the rest. A receipt that can be kept leaves at once. Twice is once. Refusals: 'unknown order',
 * 'nothing chosen', 'not paid', 'cancelled', 'too late', 'spoils', 'paid back'.
 */
export async function withdrawLines(
  { db, site }: Telling,
  { orderId, lineIds, name, email }: Withdrawing,
  now: Date,
): Promise<{ ok: true } | Refused<WithdrawRefusal>> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order) return refuse('unknown order')
    const chosen = (await linesOf(tx, [orderId])).filter((one) => lineIds.includes(one.id))
    if (chosen.length === 0) return refuse('nothing chosen')
    const before = new Set((await withdrawalsOf(tx, orderId)).map((one) => one.lineId))
    const lines = chosen.filter((one) => !before.has(one.id))
    if (lines.length === 0) return { ok: true }
    const refusal = closedWhy(order, now) ?? lines.map(notTakenWhy).find((why) => why !== undefined)
    if (refusal) return refuse(refusal)
    await insertWithdrawals(
      tx,
      lines.map((one) => one.id),
      now,
    )
    await tellStories(
      tx,
      lines.map(({ id: lineId, shareId }) => ({ orderId, shareId, lineId, what: 'withdrawn' })),
      now,
    )
    const shares = await sharesOf(tx, [orderId])
    const held = await lockHeld(tx, { order, shares }, now)
    const backCents = await takeOff(tx, { order, lines, shares, siteUrl: site.url, held }, now)
    const after = {
      order: (await lockOrder(tx, orderId)) ?? order,
      lines: (await linesOf(tx, [orderId])).filter((one) => lines.some(({ id }) => id === one.id)),
    }
    const declared = { order, lines, after, held, backCents, shares, name, at: now, siteUrl: site.url }
    await tellBike(tx, after, now)
    await giveReceipt(tx, declared, email)
    await tellShops(tx, declared, now)
    return { ok: true }
  })
}

/** Kept where the customer reads it at once, and sent. */
async function giveReceipt(tx: Tx, declared: Declared, email: string | null): Promise<void> {
  const { order, at } = declared
  const kept: Kept = {
    id: newId(),
    orderId: order.id,
    about: 'withdrawal',
    ...inBoth(languageOfBuyer(order.way.buyer), (language) => receiptLetter(declared, language)),
    writtenAt: at,
  }
  await insertKept(tx, [kept])
  const reach = receiptReach(order, email)
  if (reach) await post(tx, { ...reach, ...sentReceipt(declared, kept) }, at)
}

type Given = { order: Order; lines: readonly Line[]; shares: readonly Share[]; siteUrl: string; held: Held }

/** What no courier has yet is not brought, unless the bank of its customer claims the money. @returns the cents that are paid back at once. */
async function takeOff(tx: Tx, { order, lines, shares, siteUrl, held }: Given, now: Date): Promise<number> {
  if (order.state !== 'confirmed' || held.isDisputed) return 0
  const before = await givenCents(tx, order.id)
  for (const { id: shareId } of shares) {
    const lineIds = lines.filter((one) => one.shareId === shareId).map((one) => one.id)
    if (lineIds.length > 0 && !held.onBike.has(shareId))
      await giveUpLines(tx, { shareId, lineIds, siteUrl }, now)
  }
  await refundDeliveryGivenUp(tx, order, { by: null }, now)
  return (await givenCents(tx, order.id)) - before
}

/** What could not leave the order may be refused at the door: whoever brings it knows, by the name of what comes instead where there is one. */
async function tellBike(tx: Tx, { order, lines }: Declared['after'], now: Date): Promise<void> {
  const held = lines.filter((one) => one.state !== 'refused')
  if (order.way.mode !== 'delivery' || order.state !== 'confirmed' || held.length === 0) return
  const taken = (await replacementsOfOrder(tx, order.id)).filter(({ answer }) => answer === 'yes')
  const labels = held.map(({ id, name }) => taken.findLast(({ lineId }) => lineId === id)?.name ?? name)
  await noteGivenUp(tx, { orderId: order.id, labels }, now)
}

async function tellShops(
  tx: Tx,
  { order, lines, after, shares, siteUrl }: Declared,
  now: Date,
): Promise<void> {
  const concerned = shares.filter((one) => lines.some((line) => line.shareId === one.id))
  const told = concerned.map(({ id, organisationId }) => {
    const path = shareAddress(id)
    const isOff = after.lines.every((one) => one.shareId !== id || one.state === 'refused')
    const given = { order, lines: lines.filter((one) => one.shareId === id), at: now, isOff }
    return {
      organisationId,
      key: `withdrawn ${id} ${now.toISOString()}`,
      path,
      notice: (language: Language) => shopLetter(given, language),
      letter: (language: Language) => {
        const { subject, body } = shopLetter(given, language)
        return { subject, body: `${body}\n${siteUrl}${path}` }
      },
    }
  })
  await tellEachShop(tx, told, now)
}

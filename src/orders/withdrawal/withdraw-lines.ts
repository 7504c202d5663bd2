import type { OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { post } from '#platform/mail'
import type { LineId } from '../ids.ts'
import { tellEachShop } from '../news/door.ts'
import { lockOrder } from '../order-store.ts'
import { shareAddress } from '../share-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { tellStories } from '../story-store.ts'
import type { Telling } from '../tell-buyer.ts'
import { receiptLetter, shopLetter, type Declared } from './letters.ts'
import { insertWithdrawals, withdrawalsOf } from './store.ts'
import { isOpen, isReturnable, type WithdrawRefusal } from './withdrawal.ts'

type Withdrawing = { orderId: OrderId; lineIds: readonly LineId[]; name: string; email: string }

/**
 * A customer gives up products of an order: it is written down with its hour, a receipt that can be kept leaves at once, and each shop is
 * told what to pay back. Twice is once. Refusals: 'unknown order', 'nothing chosen', 'not taken back' (what spoils), 'too late'.
 */
export async function withdrawLines(
  { db, site }: Telling,
  { orderId, lineIds, name, email }: Withdrawing,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: WithdrawRefusal }> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order) return { ok: false, refusal: 'unknown order' }
    const chosen = (await linesOf(tx, [orderId])).filter((one) => lineIds.includes(one.id))
    if (chosen.length === 0) return { ok: false, refusal: 'nothing chosen' }
    if (!chosen.every(isReturnable)) return { ok: false, refusal: 'not taken back' }
    const before = new Set((await withdrawalsOf(tx, orderId)).map((one) => one.lineId))
    const lines = chosen.filter((one) => !before.has(one.id))
    if (lines.length === 0) return { ok: true }
    if (!isOpen(order, now)) return { ok: false, refusal: 'too late' }
    await insertWithdrawals(
      tx,
      lines.map((one) => one.id),
      now,
    )
    const shares = await sharesOf(tx, [orderId])
    const declared: Declared = { order, lines, shares, name, at: now, siteUrl: site.url }
    await post(tx, { channel: 'email', recipient: email, ...receiptLetter(declared) }, now)
    await tellShops(tx, declared, now)
    await tellStories(
      tx,
      lines.map(({ id: lineId, shareId }) => ({ orderId, shareId, lineId, what: 'withdrawn' })),
      now,
    )
    return { ok: true }
  })
}

async function tellShops(tx: Tx, { order, lines, shares, siteUrl }: Declared, now: Date): Promise<void> {
  const concerned = shares.filter((one) => lines.some((line) => line.shareId === one.id))
  const told = concerned.map(({ id, organisationId }) => {
    const path = shareAddress(id)
    const given = { order, lines: lines.filter((one) => one.shareId === id), at: now }
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

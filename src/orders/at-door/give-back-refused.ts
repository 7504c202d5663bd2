import { readRefusedAtDoor, type OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { tryEach } from '#platform/jobs'
import { refused, writeSettledAnswer } from '../answers/door.ts'
import type { Line } from '../line.ts'
import { tellEachShop } from '../news/door.ts'
import { lockOrder } from '../order-store.ts'
import type { Order } from '../order.ts'
import { givenCents, isClaimed, refundDeliveryGivenUp, refundSettled } from '../refund/door.ts'
import { shareAddress } from '../share-address.ts'
import { readyAtOf } from '../share.ts'
import { lockShare, saveLine, sharesOf } from '../share-store.ts'
import { tellBuyer, type Telling } from '../tell-buyer.ts'
import { buyerLetter, shopLetter } from './letters.ts'
import { markGivenBack, ordersToGiveBack, refusedAtDoorOf, type RefusedLine } from './store.ts'

const why = 'refused at the door'
const by = null

/**
 * Gives back what doors did not take, once their couriers can no longer take it back. What waits for a bank, or for a shop that did not say
 * that it was ready, is tried again. For a job. @returns how many orders.
 */
export async function giveBackRefused(ground: Telling, now: Date): Promise<number> {
  const ids = await ordersToGiveBack(ground.db)
  const giveBack = (id: OrderId) => ground.db.transaction((tx) => giveBackOf(tx, id, ground.site.url, now))
  await tryEach(ids, giveBack, 'Some goods refused at a door were not given back')
  return ids.length
}

async function giveBackOf(tx: Tx, orderId: OrderId, siteUrl: string, now: Date): Promise<void> {
  const order = await lockOrder(tx, orderId)
  const stands = await readRefusedAtDoor(tx, orderId, now)
  if (!order || !stands?.isFinal) return
  const waiting = (await refusedAtDoorOf(tx, orderId)).filter(
    (one) => one.givenBackAt === null && one.gestureId === stands.gestureId,
  )
  // a cancelled order was given back whole, when it was cancelled
  if (order.state === 'cancelled') {
    const all = waiting.map(({ lineId }) => lineId)
    return markGivenBack(tx, all, now)
  }
  if (await isClaimed(tx, orderId)) return
  const before = await givenCents(tx, orderId)
  const given: Line[] = []
  for (const one of waiting) {
    const line = await giveBackOne(tx, one, now)
    if (line) given.push(line)
  }
  if (given.length === 0) return
  const goodsCents = (await givenCents(tx, orderId)) - before
  const feeCents = await refundDeliveryGivenUp(tx, order, { by }, now)
  if (goodsCents > 0)
    await tellBuyer(tx, order, buyerLetter(order, { given, goodsCents, feeCents, siteUrl }), now)
  await tellShops(tx, { order, given, siteUrl }, now)
}

/** One line costs nothing more. @returns it as it was; undefined while its shop may still change it, or where nothing of it was left to pay. */
async function giveBackOne(tx: Tx, { lineId, shareId }: RefusedLine, now: Date): Promise<Line | undefined> {
  const whole = await lockShare(tx, shareId)
  const line = whole?.lines.find(({ id }) => id === lineId)
  if (!whole || !line) return undefined
  if (!readyAtOf(whole.share) && whole.share.state !== 'refused') return undefined
  await markGivenBack(tx, [lineId], now)
  if (line.finalCents === 0) return undefined
  await refundSettled(tx, whole, { line, after: refused(line), why, by }, now)
  await saveLine(tx, refused(line))
  await writeSettledAnswer(tx, lineId, { why, at: now })
  return line
}

async function tellShops(
  tx: Tx,
  { order, given, siteUrl }: { order: Order; given: readonly Line[]; siteUrl: string },
  now: Date,
): Promise<void> {
  const shares = (await sharesOf(tx, [order.id])).filter(({ id }) => given.some((one) => one.shareId === id))
  const told = shares.map(({ id, organisationId }) => {
    const path = shareAddress(id)
    const lines = given.filter((one) => one.shareId === id)
    return {
      organisationId,
      key: `refused at the door ${id} ${now.toISOString()}`,
      path,
      notice: (language: Language) => shopLetter({ order, lines }, language),
      letter: (language: Language) => {
        const { subject, body } = shopLetter({ order, lines }, language)
        return { subject, body: `${body}\n${siteUrl}${path}` }
      },
    }
  })
  await tellEachShop(tx, told, now)
}

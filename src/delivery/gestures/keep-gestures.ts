import { idsOf } from '#people'
import type { Db, Tx } from '#platform/db'
import { claimFile, type FileId } from '#platform/files'
import { announceChanges } from './announce-gestures.ts'
import { announceBoxes } from './announce-boxes.ts'
import { announceRides } from './announce-rides.ts'
import { gesturesOfOrder, insertGesture } from './gesture-store.ts'
import type { Gesture } from './gesture.ts'
import { endOf } from './standing-gestures.ts'
import { writeEnd } from '../order-write-store.ts'
import type { Order } from '../order.ts'
import type { GestureRefusal, GestureAnswer, Sent } from './sent-gesture.ts'
import { type Rules, whyRefused, againstUndo } from './judge-gesture.ts'
import { readRules } from './read-rules.ts'
import { lockTouchedOrders, gesturesOf } from './lock-touched-orders.ts'

/**
 * Keeps what a telephone noted, in one transaction: each gesture once, however often and in whatever order it comes; those refused
 * are answered one by one and the others kept. Orders end as their gestures say, and facts are announced when that changes, never
 * twice.
 * Refusals: 'not your round', 'not that day', 'unknown order', 'unknown place', 'not yours to undo', 'too late to undo', 'picture gone'.
 */
export async function keepGestures(
  db: Db,
  { courier, device, sentAt, gestures: sent }: Sent,
  now: Date,
): Promise<GestureAnswer[]> {
  return db.transaction(async (tx) => {
    const mine = await idsOf(tx, courier)
    const gestures = sent.map((one) => ({ ...one, device, sentAt, receivedAt: now, byPerson: courier }))
    const rules = await readRules(tx, gestures, mine)
    const orders = await lockTouchedOrders(tx, gestures)
    const before = await gesturesOf(tx, orders)
    const given: GestureAnswer[] = []
    const kept: Gesture[] = []
    for (const gesture of gestures) {
      const refusal = rules.known.has(gesture.id) ? undefined : await keepOne(tx, gesture, rules, orders)
      if (!refusal && !rules.known.has(gesture.id)) kept.push(gesture)
      if (!refusal) rules.known.add(gesture.id)
      given.push({ id: gesture.id, ...(refusal ? { ok: false as const, refusal } : { ok: true as const }) })
    }
    for (const order of orders.values()) {
      const after = await gesturesOfOrder(tx, order.id)
      const ended = endOf(after)
      if (ended?.gestureId !== order.ended?.gestureId) await writeEnd(tx, order.id, ended)
      await announceChanges(tx, order, before.get(order.id) ?? [], after)
    }
    await announceBoxes(tx, kept)
    await announceRides(tx, kept, now)
    return given
  })
}

async function keepOne(
  tx: Tx,
  gesture: Gesture,
  rules: Rules,
  orders: Map<string, Order>,
): Promise<GestureRefusal | undefined> {
  const refusal = whyRefused(gesture, rules, orders) ?? (await againstUndo(tx, gesture, rules.mine))
  if (refusal) return refusal
  const fileId = pictureOf(gesture)
  if (fileId && !(await claimFile(tx, fileId, gesture.receivedAt)).ok) return 'picture gone'
  await insertGesture(tx, gesture)
  return undefined
}

const pictureOf = (gesture: Gesture): FileId | null =>
  gesture.kind === 'delivered' && gesture.proof.kind === 'photo' ? gesture.proof.fileId : null

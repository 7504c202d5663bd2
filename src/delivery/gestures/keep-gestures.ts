import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { claimFile } from '#platform/files'
import { parisDay } from '#platform/time'
import { announceBoxes, announceChanges } from './announce-gestures.ts'
import { knownGestures, lockShifts, ordersEverOn, type RiddenShift } from './store.ts'
import { gesturesOfAct, gesturesOfOrder, insertGesture } from './gesture-store.ts'
import { isAboutOrder, trueTime, type Deed, type Gesture, type Noted } from './gesture.ts'
import { endOf, isInTimeToUndo } from './standing-gestures.ts'
import { lockOrder } from '../order-store.ts'
import { writeEnd } from '../order-write-store.ts'
import type { Order } from '../order.ts'
import { placesByIds } from '../place-store.ts'

/** A gesture as a telephone sends it; the file of its picture is received, and not claimed yet. */
export type SentGesture = Deed & Omit<Noted, 'device' | 'sentAt' | 'receivedAt' | 'byPerson'>

export type GestureRefusal =
  | 'not your round'
  | 'not that day'
  | 'unknown order'
  | 'unknown place'
  | 'not yours to undo'
  | 'too late to undo'
  | 'picture gone'

export type GestureAnswer = { id: string } & ({ ok: true } | { ok: false; refusal: GestureRefusal })

export type Sent = { courier: string; device: string; sentAt: Date; gestures: readonly SentGesture[] }

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
    const orders = await lockTouched(tx, gestures)
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
    return given
  })
}

type Rules = {
  mine: string[]
  shifts: Map<string, RiddenShift>
  onRound: Map<string, Set<string>>
  places: Map<string, string>
  known: Set<string>
}

async function readRules(tx: Db, gestures: readonly Gesture[], mine: string[]): Promise<Rules> {
  const shifts = await lockShifts(tx, [...new Set(gestures.map((one) => one.shiftId))])
  const onRound = new Map<string, Set<string>>()
  for (const shift of shifts) onRound.set(shift.id, await ordersEverOn(tx, shift))
  const places = await placesByIds(tx, [...new Set(gestures.flatMap((one) => one.placeId ?? []))])
  const ids = gestures.map((one) => one.id)
  return {
    mine,
    shifts: new Map(shifts.map((one) => [one.id, one])),
    onRound,
    places: new Map(places.map((one) => [one.id, one.hubId])),
    known: await knownGestures(tx, ids),
  }
}

/** The orders that these gestures are about, or take something back of, each held until the transaction ends. */
async function lockTouched(tx: Db, gestures: readonly Gesture[]): Promise<Map<string, Order>> {
  const ids = new Set(gestures.filter(isAboutOrder).map(({ orderId }) => orderId))
  for (const undo of gestures)
    if (undo.kind === 'undone')
      for (const { orderId } of (await gesturesOfAct(tx, undo.undoes)).filter(isAboutOrder)) ids.add(orderId)
  const held = new Map<string, Order>()
  for (const id of [...ids].toSorted()) {
    const order = await lockOrder(tx, id)
    if (order) held.set(id, order)
  }
  return held
}

async function gesturesOf(tx: Db, orders: Map<string, Order>): Promise<Map<string, Gesture[]>> {
  const found = new Map<string, Gesture[]>()
  for (const id of orders.keys()) found.set(id, await gesturesOfOrder(tx, id))
  return found
}

async function keepOne(
  tx: Db,
  gesture: Gesture,
  rules: Rules,
  orders: Map<string, Order>,
): Promise<GestureRefusal | undefined> {
  const refusal = against(gesture, rules, orders) ?? (await againstUndo(tx, gesture, rules.mine))
  if (refusal) return refusal
  const fileId = pictureOf(gesture)
  if (fileId && !(await claimFile(tx, fileId, gesture.receivedAt)).ok) return 'picture gone'
  await insertGesture(tx, gesture)
  return undefined
}

const pictureOf = (gesture: Gesture): string | null =>
  gesture.kind === 'delivered' && gesture.proof.kind === 'photo' ? gesture.proof.fileId : null

/** Why this gesture is refused, by what is known of its round. */
function against(gesture: Gesture, rules: Rules, orders: Map<string, Order>): GestureRefusal | undefined {
  const { placeId } = gesture
  const orderId = isAboutOrder(gesture) ? gesture.orderId : null
  const shift = rules.shifts.get(gesture.shiftId)
  if (!shift?.couriers.some((id) => rules.mine.includes(id))) return 'not your round'
  if (parisDay(trueTime(gesture)) !== shift.day) return 'not that day'
  if (orderId && !(orders.has(orderId) && rules.onRound.get(shift.id)?.has(orderId))) return 'unknown order'
  if (placeId && rules.places.get(placeId) !== shift.hubId) return 'unknown place'
  return undefined
}

/** An undo may come before what it takes back: then it waits, and is judged when it counts (`standing`). */
async function againstUndo(tx: Db, undo: Gesture, mine: string[]): Promise<GestureRefusal | undefined> {
  for (const one of undo.kind === 'undone' ? await gesturesOfAct(tx, undo.undoes) : []) {
    if (!mine.includes(one.byPerson) || one.shiftId !== undo.shiftId) return 'not yours to undo'
    if (!isInTimeToUndo(undo, one)) return 'too late to undo'
  }
  return undefined
}

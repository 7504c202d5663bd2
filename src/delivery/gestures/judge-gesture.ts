import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { RiddenShift } from './ridden-shift-store.ts'
import { gesturesOfPress } from './gesture-store.ts'
import { isAboutOrder, trueTime, type Gesture } from './gesture.ts'
import { isInTimeToUndo } from './standing-gestures.ts'
import type { Order } from '../order.ts'
import type { GestureRefusal } from './sent-gesture.ts'
import type { PersonId } from '#people'

export type Rules = {
  mine: PersonId[]
  shifts: Map<string, RiddenShift>
  onRound: Map<string, Set<string>>
  places: Map<string, string>
  known: Set<string>
}

/** Why this gesture is refused, by what is known of its round. */
export function whyRefused(
  gesture: Gesture,
  rules: Rules,
  orders: Map<string, Order>,
): GestureRefusal | undefined {
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
export async function againstUndo(
  db: Db,
  undo: Gesture,
  mine: PersonId[],
): Promise<GestureRefusal | undefined> {
  for (const one of undo.kind === 'undone' ? await gesturesOfPress(db, undo.undoes) : []) {
    if (!mine.includes(one.byPerson) || one.shiftId !== undo.shiftId) return 'not yours to undo'
    if (!isInTimeToUndo(undo, one)) return 'too late to undo'
  }
  return undefined
}

import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { GestureId, OrderId } from '../ids.ts'
import type { RefusedGoods } from './gesture-reason.ts'
import { gesturesOfOrder, gesturesOfShift } from './gesture-store.ts'
import { trueTime } from './gesture.ts'
import { refusedAt } from './refused-goods.ts'
import { standing, UNDO_MINUTES } from './standing-gestures.ts'

/** `isFinal`: its courier can no longer take it back, since the round is over (or its day), and the time to undo too. */
type AtDoor = { gestureId: GestureId; goods: readonly RefusedGoods[]; isFinal: boolean }

/** What a door did not take of an order that was delivered, as gestures stand now; undefined when all was taken, or nothing. */
export async function readRefusedAtDoor(db: Db, orderId: OrderId, now: Date): Promise<AtDoor | undefined> {
  const by = refusedAt(await gesturesOfOrder(db, orderId))
  if (!by) return undefined
  const at = trueTime(by)
  const mayUndo = now.getTime() - at.getTime() <= UNDO_MINUTES * 60_000
  // what a telephone without network did last comes after what it did before: its return says that all of it came
  const isOver = async () =>
    standing(await gesturesOfShift(db, by.shiftId)).some(({ kind }) => kind === 'back')
  const isFinal = !mayUndo && (parisDay(now) > parisDay(at) || (await isOver()))
  return { gestureId: by.id, goods: by.refused, isFinal }
}

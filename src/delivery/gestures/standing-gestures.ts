import { trueTime, type Deed, type Gesture, type Noted } from './gesture.ts'
import type { Ended } from '../order.ts'

export const UNDO_MINUTES = 15

type Undo = Noted & Extract<Deed, { kind: 'undone' }>

/** A gesture that is not an undo: what may stand. */
export type Done = Noted & Exclude<Deed, { kind: 'undone' }>

/**
 * The gestures that stand: those that nobody took back in time. Says the same in whatever order they arrived, since an undo may come
 * before what it undoes. Only whoever did it takes it back, on the same round, within fifteen minutes of our clock:
 * the telephone's may have been moved in between.
 */
export function standing(gestures: readonly Gesture[]): Done[] {
  const undos = gestures.filter(isUndo)
  const undone = (done: Done) =>
    undos.some(
      (undo) =>
        undo.undoes === done.pressId &&
        undo.shiftId === done.shiftId &&
        undo.byPerson === done.byPerson &&
        isInTimeToUndo(undo, done),
    )
  return gestures.filter((gesture): gesture is Done => !isUndo(gesture) && !undone(gesture)).toSorted(inTime)
}

const isUndo = (gesture: Gesture): gesture is Undo => gesture.kind === 'undone'

/** True for an undo that came within fifteen minutes of what it takes back. */
export const isInTimeToUndo = (undo: Noted, done: Noted): boolean =>
  trueTime(undo).getTime() - trueTime(done).getTime() <= UNDO_MINUTES * 60_000

const inTime = (one: Noted, other: Noted) =>
  one.doneAt.getTime() - other.doneAt.getTime() || (one.id < other.id ? -1 : 1)

/** How an order ended, by its gestures: the first delivery counts, whatever came with it; else the last attempt. */
export function endOf(gestures: readonly Gesture[]): Ended | null {
  const left = standing(gestures)
  const last =
    left.find(({ kind }) => kind === 'delivered') ??
    left.findLast(({ kind }) => kind === 'absent' || kind === 'refused')
  if (last?.kind !== 'delivered' && last?.kind !== 'absent' && last?.kind !== 'refused') return null
  return { how: last.kind, at: trueTime(last), gestureId: last.id }
}

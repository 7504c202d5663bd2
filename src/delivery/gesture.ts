import { trueTime as toldTime } from '#platform/outbox'
import type { Ended } from './order.ts'
import type { ColdBox } from './cold.ts'
import { SHUT } from './gesture-words.ts'

export type GestureKind =
  | 'left'
  | 'collected'
  | 'missing'
  | 'temperature'
  | 'delivered'
  | 'absent'
  | 'refused'
  | 'paused'
  | 'back'
  | 'undone'
export type ProofKind = 'name' | 'signature' | 'photo'

/** What a courier did, as the telephone noted it. `doneAt` and `sentAt` are the telephone's clock, `receivedAt` is ours. */
export type Gesture = {
  id: string
  /** The press of a button that it was part of: several orders are collected at once at one shop. */
  act: string
  shiftId: string
  kind: GestureKind
  orderId: string | null
  placeId: string | null
  /** The act that it takes back. */
  undoes: string | null
  proof: ProofKind | null
  proofWords: string
  fileId: string | null
  words: string
  cold: ColdBox | null
  celsiusTenths: number | null
  device: string
  doneAt: Date
  sentAt: Date
  receivedAt: Date
  byPerson: string
}

/** Goods of the order are on a bike: all of them, or those that were there; none when the shop was shut. */
export const takesGoods = ({ kind, words }: Pick<Gesture, 'kind' | 'words'>): boolean =>
  kind === 'collected' || (kind === 'missing' && words !== SHUT)

/** What most gestures leave empty: each kind fills its own part. */
export const blankGesture = {
  orderId: null,
  placeId: null,
  undoes: null,
  proof: null,
  proofWords: '',
  fileId: null,
  words: '',
  cold: null,
  celsiusTenths: null,
} satisfies Partial<Gesture>

export const UNDO_MINUTES = 15

/** When it happened, on our clock. */
export const trueTime = (one: Pick<Gesture, 'doneAt' | 'sentAt' | 'receivedAt'>): Date =>
  toldTime(one, one.receivedAt)

/**
 * The gestures that stand: those that nobody took back in time. Says the same in whatever order they arrived, since an undo may come
 * before what it undoes. Only whoever did it takes it back, on the same round, within fifteen minutes of our clock:
 * the telephone's may have been moved in between.
 */
export function standing(gestures: readonly Gesture[]): Gesture[] {
  const undos = gestures.filter((one) => one.kind === 'undone')
  const undone = (one: Gesture) =>
    undos.some(
      (undo) =>
        undo.undoes === one.act &&
        undo.shiftId === one.shiftId &&
        undo.byPerson === one.byPerson &&
        isInTimeToUndo(undo, one),
    )
  return gestures.filter((one) => one.kind !== 'undone' && !undone(one)).toSorted(inTime)
}

/** True for an undo that came within fifteen minutes of what it takes back. */
export const isInTimeToUndo = (undo: Gesture, one: Gesture): boolean =>
  trueTime(undo).getTime() - trueTime(one).getTime() <= UNDO_MINUTES * 60_000

const inTime = (one: Gesture, other: Gesture) =>
  one.doneAt.getTime() - other.doneAt.getTime() || (one.id < other.id ? -1 : 1)

/** How an order ended, by its gestures: the first delivery counts, whatever came with it; else the last attempt. */
export function endOf(gestures: readonly Gesture[]): Ended | null {
  const left = standing(gestures)
  const last =
    left.find((one) => one.kind === 'delivered') ??
    left.findLast((one) => one.kind === 'absent' || one.kind === 'refused')
  if (!last) return null
  const how = last.kind === 'delivered' ? 'delivered' : last.kind === 'absent' ? 'absent' : 'refused'
  return { how, at: trueTime(last), gestureId: last.id }
}

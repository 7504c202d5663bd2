import type { FileId } from '#platform/files'
import { trueTime as toldTime } from '#platform/outbox'
import type { PersonId } from '#people'
import type { ColdBox } from '../cold.ts'
import type { AbsentReason, MissingReason, RefusedGoods, RefusedReason } from './gesture-reason.ts'
import type { OrderId, ShiftId, PlaceId, GestureId, PressId } from '../ids.ts'

export type ProofKind = 'name' | 'signature' | 'photo'

/** That it was handed over. After three months the name and the drawing are empty, and the picture has no file any more. */
export type Proof =
  | { kind: 'name'; name: string }
  | { kind: 'signature'; drawing: string }
  | { kind: 'photo'; fileId: FileId | null }

/** What was done to an order: at a shop or at the hub, then at its door. */
export type OrderDeed =
  | { kind: 'collected'; orderId: OrderId }
  | { kind: 'missing'; orderId: OrderId; reason: MissingReason }
  /** `refused`: what of it came back all the same, never empty; absent when all was taken. */
  | { kind: 'delivered'; orderId: OrderId; proof: Proof; refused?: readonly RefusedGoods[] }
  | { kind: 'absent'; orderId: OrderId; reason: AbsentReason }
  | { kind: 'refused'; orderId: OrderId; reason: RefusedReason }

/** What was done on a round, whatever its orders; `undoes` is the press that is taken back. */
export type RoundDeed =
  | { kind: 'left' | 'paused' | 'back' }
  | { kind: 'temperature'; cold: ColdBox; celsiusTenths: number }
  | { kind: 'undone'; undoes: PressId }

/** What a gesture says was done, without where, when and by whom it was noted. */
export type Deed = OrderDeed | RoundDeed
export type GestureKind = Deed['kind']

/** Where and when it was noted. `doneAt` and `sentAt` are the telephone's clock, `receivedAt` is ours. */
export type Noted = {
  id: GestureId
  /** The press that made it, with others when several orders are collected at once. */
  pressId: PressId
  shiftId: ShiftId
  /** Null at the hub, at a door, and where the place does not matter. */
  placeId: PlaceId | null
  device: string
  doneAt: Date
  sentAt: Date
  receivedAt: Date
  byPerson: PersonId
}

/** What is kept: a deed, as the telephone noted it. One press of a button makes one or several. */
export type Gesture = Deed & Noted

export const isAboutOrder = (gesture: Gesture): gesture is OrderDeed & Noted => 'orderId' in gesture

/** Goods of the order are on a bike: all of them, or those that were there; none when the shop was shut. */
export const takesGoods = (gesture: Gesture): boolean =>
  gesture.kind === 'collected' || (gesture.kind === 'missing' && gesture.reason.code !== 'shut')

/** When it happened, on our clock. */
export const trueTime = (gesture: Pick<Noted, 'doneAt' | 'sentAt' | 'receivedAt'>): Date =>
  toldTime(gesture, gesture.receivedAt)

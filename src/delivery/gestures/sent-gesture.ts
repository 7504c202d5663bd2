import type { PersonId } from '#people'
import type { Refused } from '#platform/refusal'
import type { Deed, Noted } from './gesture.ts'

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

export type GestureAnswer = { id: string } & ({ ok: true } | Refused<GestureRefusal>)

export type Sent = { courier: PersonId; device: string; sentAt: Date; gestures: readonly SentGesture[] }

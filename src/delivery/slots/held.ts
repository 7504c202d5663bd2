import type { Refused } from '#platform/refusal'
import type { Order } from '../order.ts'
import type { ToldNoSlot } from './no-slot.ts'
import type { WishRefusal } from './wish.ts'

export type HoldRefusal =
  | 'unknown hub'
  | 'slot not offered'
  | 'reference taken'
  | 'already confirmed'
  | 'already cancelled'
  | WishRefusal

export type Held =
  | { ok: true; order: Order; expectedAt: Date | null }
  | Refused<HoldRefusal>
  | (Refused<'no bike fits'> & ToldNoSlot)

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
  | { ok: false; refusal: HoldRefusal }
  | ({ ok: false; refusal: 'no bike fits' } & ToldNoSlot)

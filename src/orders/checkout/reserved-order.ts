import type { Refused } from '#platform/refusal'
import type { BasketStop } from '../basket/door.ts'
import type { HeldHours } from './hold-hours.ts'
import type { OrderToPay } from './pay-order.ts'

/** Why nothing of a basket could be held. */
export type ReserveRefusal =
  | BasketStop
  | 'no address'
  | 'no pickup'
  | 'day closed'
  | 'shop not open'
  | 'total changed'
  | 'age not said'
  | 'not enough'

export type ReservedOrder =
  | ({ ok: true } & OrderToPay)
  | Refused<ReserveRefusal>
  | Exclude<HeldHours, { ok: true }>

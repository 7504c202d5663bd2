import type { ShareId, RefundId } from '#payments'
import type { PersonId } from '#people'
import type { LineId } from '../ids.ts'

export type GiveBackRefusal =
  | 'unknown share'
  | 'unknown line'
  | 'not ready'
  | 'more than paid'
  | 'payment disputed'
  | 'asked otherwise'

/** `id` is made by whoever asks, and is that of the refund: pressed twice, the money goes back once. */
export type GivingBack = {
  id: RefundId
  shareId: ShareId
  lineId: LineId
  cents: number
  why: string
  by: PersonId | null
}

/** What its shop keeps of the price of a line that its customer gave up; the rest goes back. */
export type KeepingPrice = Omit<GivingBack, 'cents'> & { keptCents: number }

export type KeepPriceRefusal =
  | GiveBackRefusal
  | 'not given up'
  | 'not come yet'
  | 'kept already'
  | 'nothing kept'
  | 'no mediator'

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

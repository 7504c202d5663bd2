export type GiveBackRefusal =
  | 'unknown share'
  | 'unknown line'
  | 'not ready'
  | 'more than paid'
  | 'payment disputed'
  | 'asked otherwise'

/** `id` is made by whoever asks, and is that of the refund: pressed twice, the money goes back once. */
export type GivingBack = {
  id: string
  shareId: string
  lineId: string
  cents: number
  why: string
  by: string | null
}

import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { GivenOtherwiseId, RefundId } from '../ids.ts'

export const waysBack = ['transfer', 'cash', 'card'] as const
/** How somebody gave back what the bank of a customer had not taken. */
export type WayBack = (typeof waysBack)[number]

/** What was given of a refund that came back. `claim`: the customer's bank took it by itself, in a dispute that was lost. */
export type GivenOtherwise = {
  way: WayBack | 'claim'
  cents: number
  on: Day
  reference: string
  at: Date
  by: PersonId | null
}

/** What is said of it, once: the same id is the same thing said. */
export type GivingOtherwise = {
  id: GivenOtherwiseId
  refundId: RefundId
  way: WayBack
  reference: string
  on: Day
  by: PersonId
}

export type OtherwiseRefusal = 'nothing owed' | 'in the future' | 'before it came back'

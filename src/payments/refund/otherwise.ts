import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { GivenOtherwiseId, RefundId } from '../ids.ts'

export const waysBack = ['transfer', 'cash', 'card'] as const
/** How somebody gave back what the bank of a customer had not taken. */
export type WayBack = (typeof waysBack)[number]

export const whysTakenBack = ['not given', 'another refund', 'came back'] as const
/** Why what was written as given is owed again. */
export type WhyTakenBack = (typeof whysTakenBack)[number]

/** What was written is taken back: once, by whom, and why. */
export type GivenTakenBack = { at: Date; by: PersonId; why: WhyTakenBack }

/** What was given of a refund that came back. `claim`: the customer's bank took it by itself, in a dispute that was lost. */
export type GivenOtherwise = {
  id: GivenOtherwiseId
  way: WayBack | 'claim'
  cents: number
  on: Day
  reference: string
  at: Date
  by: PersonId | null
  /** Null while it stands. */
  takenBack: GivenTakenBack | null
}

/** What still stands, that somebody wrote: a bank's own doing is nobody's to take back. */
export const mayBeTakenBack = ({ way, takenBack }: GivenOtherwise): boolean => way !== 'claim' && !takenBack

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
export type TakeBackRefusal = 'not given' | 'claimed since'

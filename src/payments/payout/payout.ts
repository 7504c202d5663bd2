import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { PayoutId } from '../ids.ts'
import type { OwnSentences } from '../own/door.ts'

/** What goes from the account of a merchant to its bank. */
export type Payout = {
  id: PayoutId
  organisationId: OrganisationId
  operatorId: OrganisationId
  cents: number
  askedAt: Date
  providerId: string | null
  arrivesOn: Day | null
  paidAt: Date | null
  returnedAt: Date | null
  failure: string | null
}

export type PayoutState = 'on its way' | 'paid' | 'returned'

export const payoutStateOf = ({ paidAt, returnedAt }: Pick<Payout, 'paidAt' | 'returnedAt'>): PayoutState =>
  returnedAt ? 'returned' : paidAt ? 'paid' : 'on its way'

/** Under one euro, it waits for the next week. */
const LEAST_CENTS = 100

/** What a merchant may be paid now, in cents; 0 when it is too little. `held`: what open disputes may still take. */
export function payableOf(known: {
  owedCents: number
  heldCents: number
  connectedCents: number
  availableCents: number
}): number {
  const { owedCents, heldCents, connectedCents, availableCents } = known
  const most = Math.min(owedCents - heldCents, connectedCents, availableCents)
  return most < LEAST_CENTS ? 0 : most
}

/** Why a bank sent a payout back: in the words of the provider, when it said some. */
export const failureIn = ({ refusedByBank }: OwnSentences['payout'], failure: string): string =>
  failure === 'not said' ? refusedByBank : failure

/** What people read of a payout: 'R-1F0E2A9C'. */
export const payoutReference = (id: string): string => `R-${id.replaceAll('-', '').slice(-8).toUpperCase()}`

import type { Day } from '#platform/time'
import type { DisputeId, PaymentId } from '../ids.ts'

/** A customer claims money back through their bank; the provider holds it until the bank decides. */
export type Dispute = {
  id: DisputeId
  providerId: string
  paymentId: PaymentId
  cents: number
  reason: string
  openedAt: Date
  answerUntil: Date | null
  answer: string | null
  answeredAt: Date | null
  toldAt: Date | null
  closedAt: Date | null
  how: 'won' | 'lost' | null
}

export type DisputeDay = { dispute: Dispute; until: Day | null }

/**
 * Spreads what a lost dispute takes over what is left of each part, in proportion, to the cent: the cents that rounding leaves go to the
 * largest remainders. Never more than what is left; what is over is lost by the operator.
 */
export function spread(cents: number, left: readonly number[]): number[] {
  const all = left.reduce((sum, one) => sum + one, 0)
  if (cents >= all) return [...left]
  const parts = left.map((one, i) => {
    const exact = cents * one
    return { i, part: Math.floor(exact / all), rest: exact % all }
  })
  let missing = cents - parts.reduce((sum, { part }) => sum + part, 0)
  for (const one of parts.toSorted((a, b) => b.rest - a.rest || a.i - b.i)) {
    if (missing === 0) break
    one.part += 1
    missing -= 1
  }
  return parts.map(({ part }) => part)
}

import type { Outcome } from '#platform/imports'

export type Verdict = Pick<Outcome, 'what' | 'why'>

export const refuse = (why: string): Verdict => ({ what: 'refused', why })

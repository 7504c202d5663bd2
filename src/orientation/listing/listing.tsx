import { fullName } from '#people'
import type { Listed } from './listed-positioning.ts'
import { states, type State } from '../positioning.ts'

export const nameOf = (row: Pick<Listed, 'givenName' | 'familyName'>): string => fullName(row)

/** Counts of a list, in the order of a path. */
export const countedStates = (counts: Partial<Record<State, number>>): { state: State; count: number }[] =>
  states.map((state) => ({ state, count: counts[state] ?? 0 })).filter(({ count }) => count > 0)

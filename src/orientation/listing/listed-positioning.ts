import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { State, Withdrawal } from '../positioning.ts'
import type { PositioningId } from '../ids.ts'

/** Where a positioning stands, with what its line shows there. */
export type ListedStanding =
  | { state: 'positioned' | 'invited' | 'interviewed' }
  | { state: 'waiting'; rank: number; why: string | null }
  | { state: 'admitted'; groupTitle: string }
  | { state: 'refused'; why: string }
  | { state: 'withdrawn'; withdrawal: Withdrawal; why: string | null }

export type ListedLine = {
  id: PositioningId
  personId: PersonId
  givenName: string
  familyName: string
  actionTitle: string
  actionSlug: string
  movedAt: Date
  positionedOn: Day
  prescribers: string
  /** Where this row stands in the order: the next page begins after it. */
  key: string
}

export type Listed = ListedLine & ListedStanding

export type Beside = {
  state: State
  rank: number | null
  withdrawal: Withdrawal | null
  why: string | null
  groupTitle: string | null
}

/** @throws when a row is in a state without what comes with it. */
function standingOf({ state, rank, withdrawal, why, groupTitle }: Beside, id: string): ListedStanding {
  if (state === 'positioned' || state === 'invited' || state === 'interviewed') return { state }
  if (state === 'waiting' && rank) return { state, rank, why }
  if (state === 'admitted' && groupTitle !== null) return { state, groupTitle }
  if (state === 'refused' && why) return { state, why }
  if (state === 'withdrawn' && withdrawal) return { state, withdrawal, why }
  throw new Error(`The line of positioning ${id} is ${state} without what comes with it`)
}

export function asListed({ state, rank, withdrawal, why, groupTitle, ...line }: ListedLine & Beside): Listed {
  return { ...line, ...standingOf({ state, rank, withdrawal, why, groupTitle }, line.id) }
}

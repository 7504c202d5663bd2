import type { OneWay } from '#people'
import type { ActionId } from '#actions'
import type { RequestId, PositioningId } from '../ids.ts'

/** Why a request for a place was closed without a positioning. */
export const closings = [
  'not for them',
  'guided elsewhere',
  'not reached',
  'gave up',
  'not a person',
] as const
export type Closing = (typeof closings)[number]

export const closingWords: Record<Closing, string> = {
  'not for them': 'L’action ne lui convient pas',
  'guided elsewhere': 'Orientée ailleurs',
  'not reached': 'Impossible à joindre',
  'gave up': 'Ne veut plus',
  'not a person': 'Ce n’est pas une vraie demande',
}

/** What somebody without referent says of themselves, asking for a place: one way to reach them, never two, never none. */
export type Request = OneWay & {
  id: RequestId
  actionId: ActionId
  givenName: string
  familyName: string
  words: string | null
  askedAt: Date
}

/** What became of a request: it waits, the person was positioned, or somebody closed it and said why. */
export type Ending =
  | { state: 'open' }
  | { state: 'positioned'; positioningId: PositioningId }
  | { state: 'closed'; why: Closing }

/** A request is forgotten so many months after it was sent (in force since 2 June 2026): what the public form promises. */
export const REQUEST_MONTHS = 3

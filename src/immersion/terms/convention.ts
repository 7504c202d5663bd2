import type { OrganisationId, PersonId } from '#people'
import type { Day } from '#platform/time'
import type { ConventionId, HostId } from '../ids.ts'
import type { Aim, PastConvention } from '../law/door.ts'
import type { Terms } from './terms.ts'

/** Why a convention is cancelled when nobody says so. */
export type CancelCode = 'not signed in time'

/** Where a convention stands. Its text is frozen once somebody is asked to sign: what changes then makes a new version, signed again. */
export type Standing =
  | { state: 'draft' }
  /** `isHeld`: all that is missing is on paper and waits for its check; it may be signed after its first day too */
  | { state: 'signing'; since: Date; isHeld: boolean }
  | { state: 'signed'; since: Date }
  | { state: 'cancelled'; since: Date; why: string }
  /** by itself: nobody may sign it any more, and its days are past */
  | { state: 'cancelled'; since: Date; code: CancelCode }
  | { state: 'ended early'; since: Date; why: string; lastDay: Day }

/** The agreement of one immersion: one person, one host, one object, one period. */
export type Convention = {
  id: ConventionId
  /** who accompanies the person, and in whose name it is written */
  keeper: { id: OrganisationId; name: string }
  referentId: PersonId
  personId: PersonId
  hostId: HostId
  hostSiret: string
  prescriber: { id: OrganisationId; name: string }
  object: Aim
  fromDay: Day
  toDay: Day
  terms: Terms
  renewsId: ConventionId | null
  /** the contract of an integration structure during which it happens */
  cddi: { start: Day; end: Day } | null
  /** 0: nobody was asked to sign yet */
  version: number
  standing: Standing
  /** what its report says of the objectives */
  reached: 'yes' | 'partly' | 'no' | null
}

/** The last day on which the person is there. */
export const lastDayOf = ({ toDay, standing }: Convention): Day =>
  standing.state === 'ended early' ? standing.lastDay : toDay

/** True while somebody may still change its words. */
export const isOpen = ({ standing }: Convention): boolean =>
  standing.state === 'draft' || standing.state === 'signing' || standing.state === 'signed'

/** All signed it, were it ended early since. */
export const wasSigned = ({ standing }: Pick<Convention, 'standing'>): boolean =>
  standing.state === 'signed' || standing.state === 'ended early'

/** All signed it, and its first day has come: it may be over. */
export const hasBegun = (one: Pick<Convention, 'standing' | 'fromDay'>, on: Day): boolean =>
  wasSigned(one) && one.fromDay <= on

/** It has begun, and goes on: both ends inside. */
export const isUnderWay = (one: Convention, on: Day): boolean =>
  one.standing.state === 'signed' && one.fromDay <= on && on <= one.toDay

/** Somebody was asked to sign these words, and it was not cancelled since. */
export const isSent = ({ standing }: Pick<Convention, 'standing'>): boolean =>
  standing.state !== 'draft' && standing.state !== 'cancelled'

/** Its first day is past, and nobody may sign it any more: never antedated. A page on paper that waits for its check holds it. */
export const isTooLate = (
  { standing, fromDay }: Pick<Convention, 'standing' | 'fromDay'>,
  on: Day,
): boolean => standing.state === 'signing' && fromDay < on && !standing.isHeld

/** It counts before the law from when somebody is asked to sign, while it may be: one sent after it must fit beside. */
export const counts = (one: Pick<Convention, 'standing' | 'fromDay'>, on: Day): boolean =>
  isSent(one) && !isTooLate(one, on)

/** Where and when each was that all signed. */
export const signedStays = (all: readonly Convention[]) =>
  all
    .filter(wasSigned)
    .map((one) => ({ hostSiret: one.hostSiret, fromDay: one.fromDay, toDay: lastDayOf(one) }))

/** The same as the law sees it; `asked`: the one that is judged, whose contract is counted. */
export const inLaw = (one: Convention, asked: Pick<Convention, 'cddi'>): PastConvention => ({
  id: one.id,
  person: one.personId,
  host: one.hostSiret,
  object: one.object,
  objectives: one.terms.objectives,
  start: one.fromDay,
  end: lastDayOf(one),
  ...(one.renewsId ? { renews: one.renewsId } : {}),
  ...(one.reached ? { objectivesReached: one.reached === 'yes' } : {}),
  withinCddi: one.cddi !== null && one.cddi.start === asked.cddi?.start,
})

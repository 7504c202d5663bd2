import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { Half } from './terms/timetable.ts'
import type { Contract } from './hire/hire.ts'
import type { ConventionId, HostPageAskId } from './ids.ts'
import type { Status } from './period/presence.ts'

/** Somebody has a contract where they had an immersion. */
export type ProvedHire = {
  conventionId: ConventionId
  personId: PersonId
  hostName: string
  contract: Contract
  startsOn: Day
}

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    /** Whether somebody was at their host, one half-day; noted again, whole, when it is corrected. Instants as JSON writes them. */
    'immersion half-day noted': {
      conventionId: ConventionId
      personId: PersonId
      hostName: string
      day: Day
      half: Half
      status: Status
      startsAt: string
      endsAt: string
      at: string
    }
    /** Where somebody is expected, half-day by half-day, once all signed; no half-day once it is cancelled. Said again, whole, when it is signed anew. */
    'immersion planned': {
      conventionId: ConventionId
      personId: PersonId
      hostName: string
      halves: { day: Day; half: Half; startsAt: string; endsAt: string }[]
    }
    /** It ended before the day that was agreed: what was noted after `lastDay` was not. */
    'immersion stopped': { conventionId: ConventionId; lastDay: Day }
    'host page asked': { askId: HostPageAskId }
    'hire proved': ProvedHire
  }
}

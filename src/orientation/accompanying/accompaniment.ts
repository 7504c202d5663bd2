import type { OrganisationId, PersonId } from '#people'
import type { Day } from '#platform/time'
import type { AccompanimentId } from '../ids.ts'

export const ACCOMPANIED = '/orientation/accompagnements'

/** A referent accompanies somebody in the name of an organisation; `untilDay`: the last day, null while it lasts. */
export type Accompaniment = {
  id: AccompanimentId
  personId: PersonId
  referentId: PersonId
  organisationId: OrganisationId
  fromDay: Day
  untilDay: Day | null
}

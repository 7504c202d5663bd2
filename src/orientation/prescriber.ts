import type { Day } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { UnreadCell } from './unread.ts'

/** In whose name somebody is proposed: an organisation known here, the name that a list gives, or nobody's. */
type ForOrganisation =
  | { organisationId: OrganisationId; organisationName: string }
  | { organisationId: null; organisationName: string | null }

/** Who accompanies them there: somebody known here, the name that a list gives, or nobody. */
export type ByReferent =
  | { referentId: PersonId; referentName: string }
  | { referentId: null; referentName: string | null }

/** How to reach the person, as this prescriber says it. */
type Reached = { phone: string | null; email: string | null }

/** What one prescriber says of somebody. Its key: the organisation's id, or its name folded when it is not one that we know. */
export type Prescribing = ForOrganisation &
  ByReferent &
  Reached & { prescriberKey: string; comment: string | null; unread: UnreadCell[] }

/** One organisation that proposed the person, and the day when it did. */
export type Prescriber = Prescribing & { positionedOn: Day }

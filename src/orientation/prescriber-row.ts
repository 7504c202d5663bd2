import type { Day } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { Prescriber } from './prescriber.ts'
import type { PositioningId } from './ids.ts'
import type { UnreadCell } from './unread.ts'

export type PrescriberRow = {
  positioningId: PositioningId
  prescriberKey: string
  organisationId: OrganisationId | null
  organisationName: string | null
  referentId: PersonId | null
  referentName: string | null
  positionedOn: Day
  phone: string | null
  email: string | null
  comment: string | null
  unread: UnreadCell[]
}

/** @throws when an organisation or a referent that we know has no name. */
export const asPrescriber = (row: PrescriberRow): Prescriber => ({
  prescriberKey: row.prescriberKey,
  ...organisationIn(row),
  ...referentIn(row),
  positionedOn: row.positionedOn,
  phone: row.phone,
  email: row.email,
  comment: row.comment,
  unread: row.unread,
})

function organisationIn({ positioningId, organisationId, organisationName }: PrescriberRow) {
  if (organisationId === null) return { organisationId, organisationName }
  if (organisationName === null)
    throw new Error(`${positioningId} is proposed by an organisation without a name`)
  return { organisationId, organisationName }
}

function referentIn({ positioningId, referentId, referentName }: PrescriberRow) {
  if (referentId === null) return { referentId, referentName }
  if (referentName === null) throw new Error(`${positioningId} is proposed by a referent without a name`)
  return { referentId, referentName }
}

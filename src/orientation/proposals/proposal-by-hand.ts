import type { OrganisationId } from '#people'
import type { Day } from '#platform/time'
import type { ByReferent } from '../prescriber.ts'
import type { Described } from './described.ts'
import type { Proposal } from './proposal.ts'

type InNameOf = { organisationId: OrganisationId; organisationName: string } & ByReferent

/** Somebody described in a form, proposed that day in the name of an organisation. */
export const proposalByHand = (
  { who, mobility, comment }: Described,
  { organisationId, organisationName, ...referent }: InNameOf,
  positionedOn: Day,
): Proposal => ({
  positionedOn,
  mobility,
  status: null,
  toConfirm: who.birthDate ? null : 'no birth date',
  prescriber: {
    prescriberKey: organisationId,
    organisationId,
    organisationName,
    ...referent,
    phone: who.phone,
    email: who.email,
    comment,
    unread: [],
  },
})

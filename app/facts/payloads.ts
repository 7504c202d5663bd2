import { dayOf } from '#platform/time'
import type { Facts, Told } from '#platform/facts'
import { z } from 'zod'
import { asId } from '#platform/id'
import type { AskId, PersonId, OrganisationId, ReachAskId } from '#people'
import type { GroupId } from '#actions'

const day = z.string().transform(dayOf)
export const admitted = z.object({
  personId: z.string().transform(asId<PersonId>),
  groupId: z.string().transform(asId<GroupId>),
  fromDay: day,
})
export const withdrawn = z.object({
  personId: z.string().transform(asId<PersonId>),
  groupId: z.string().transform(asId<GroupId>),
  untilDay: day,
  why: z.string().nullable(),
})
export const opened = z.object({
  organisationId: z.string().transform(asId<OrganisationId>),
  operatorId: z.string().transform(asId<OrganisationId>),
})
export const given = z.object({
  organisationId: z.string().transform(asId<OrganisationId>),
  role: z.string(),
})
export const asked = z.object({ askId: z.string().transform(asId<AskId>) })
export const reachAsked = z.object({ askId: z.string().transform(asId<ReachAskId>) })

/** What they say, without when. */
export const payloadsOf = <Name extends keyof Facts>(facts: readonly Told<Name>[]) =>
  facts.map(({ payload }) => payload)

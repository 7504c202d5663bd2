import { dayOf } from '#platform/time'
import type { Facts, Told } from '#platform/facts'
import { z } from 'zod'
import { asId, type Id } from '#platform/id'
import type { AskId, PersonId, OrganisationId, ReachAskId } from '#people'
import type { GroupId } from '#actions'
import type { HostPageAskId } from '#immersion'

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
export const undone = withdrawn.omit({ untilDay: true, why: true })
export const opened = z.object({
  organisationId: z.string().transform(asId<OrganisationId>),
  operatorId: z.string().transform(asId<OrganisationId>),
})
export const given = z.object({
  organisationId: z.string().transform(asId<OrganisationId>),
  role: z.string(),
})
const instant = z.iso.datetime().transform((at) => new Date(at))
const ofConvention = {
  conventionId: z.uuid().transform(asId<Id<'convention'>>),
  personId: z.string().transform(asId<PersonId>),
  hostName: z.string(),
}
const halfAtHost = {
  day,
  half: z.enum(['am', 'pm']).transform((half) => (half === 'am' ? 'morning' : 'afternoon')),
  startsAt: instant,
  endsAt: instant,
}
export const notedAtHost = z.object({
  ...ofConvention,
  ...halfAtHost,
  status: z.enum(['present', 'absent', 'justified']),
  at: instant,
})
export const plannedAtHost = z.object({ ...ofConvention, halves: z.array(z.object(halfAtHost)) })
export const stopped = z.object({ conventionId: z.uuid().transform(asId<Id<'convention'>>), lastDay: day })
export const asked = z.object({ askId: z.string().transform(asId<AskId>) })
export const reachAsked = z.object({ askId: z.string().transform(asId<ReachAskId>) })
export const hireProved = z.object({
  conventionId: z.string(),
  personId: z.string().transform(asId<PersonId>),
  hostName: z.string(),
  contract: z.enum(['permanent', 'long', 'short', 'aided']),
  startsOn: day,
})
export const situationTold = z.object({
  personId: z.string().transform(asId<PersonId>),
  moment: z.string(),
  situation: z.string(),
})
const dates = z.object({ startsOn: day, endsOn: day })
export const datesChanged = z.object({
  groupId: z.string().transform(asId<GroupId>),
  before: dates,
  after: dates,
  by: z.string().transform(asId<PersonId>),
})
export const photoRemoved = z.object({ fileId: z.uuid().transform(asId<Id>) })
export const hostPageAsked = z.object({ askId: z.string().transform(asId<HostPageAskId>) })

/** What they say, without when. */
export const payloadsOf = <Name extends keyof Facts>(facts: readonly Told<Name>[]) =>
  facts.map(({ payload }) => payload)

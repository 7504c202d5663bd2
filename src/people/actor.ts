import type { Role } from './role.ts'

/** Somebody signed in, and what they are to each organisation today. */
export type Actor = {
  personId: string
  name: string
  givenName: string
  language: string
  memberships: { organisationId: string; organisationName: string; role: Role }[]
}

/** True when the actor holds this role today, in that organisation if one is named. */
export const holds = (actor: Actor, role: Role, organisationId?: string): boolean =>
  actor.memberships.some(
    (one) => one.role === role && (!organisationId || one.organisationId === organisationId),
  )

/** The organisation for which the actor holds this role, the first one where there are several. */
export const organisationFor = (actor: Actor, role: Role): string | undefined =>
  actor.memberships.find((one) => one.role === role)?.organisationId

/** True for people whose work is here, in any role. */
export const isStaff = (actor: Actor): boolean => actor.memberships.length > 0

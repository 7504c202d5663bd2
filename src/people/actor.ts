import type { Language } from '#platform/languages'
import type { OrganisationKind } from './organisation.ts'
import { roleWords, type Role } from './role.ts'
import type { PersonId, OrganisationId } from './ids.ts'

/** Somebody signed in, and what they are to each organisation today. */
export type Actor = {
  personId: PersonId
  name: string
  givenName: string
  language: Language
  memberships: Membership[]
}

export type Membership = {
  organisationId: OrganisationId
  organisationName: string
  organisationKind: OrganisationKind
  role: Role
}

/** True when the actor holds this role, or one of these, today **in that organisation**: a role opens nothing by its name alone. */
export const holds = (actor: Actor, role: Role | readonly Role[], organisationId: OrganisationId): boolean =>
  actor.memberships.some(
    (one) =>
      one.organisationId === organisationId &&
      (typeof role === 'string' ? one.role === role : role.includes(one.role)),
  )

/** The organisations where the actor holds one of these roles today: to list what is theirs, and for menus. Never to open one thing. */
export const organisationsOf = (actor: Actor, ...roles: Role[]): OrganisationId[] => [
  ...new Set(actor.memberships.filter(({ role }) => roles.includes(role)).map((one) => one.organisationId)),
]

/** The same among those of one kind, with their names: in whose name something of that kind may be opened. */
export function namedOf(
  actor: Actor,
  kind: OrganisationKind,
  ...roles: Role[]
): { id: OrganisationId; name: string }[] {
  const ids = organisationsOf(actor, ...roles)
  return ids.flatMap((id) => {
    const one = actor.memberships.find(({ organisationId }) => organisationId === id)
    return one?.organisationKind === kind ? { id, name: one.organisationName } : []
  })
}

/** True for who works in one of these roles somewhere: for menus and what may be proposed. It opens nothing: `holds` does. */
export const worksAs = (actor: Actor, ...roles: Role[]): boolean =>
  actor.memberships.some(({ role }) => roles.includes(role))

/** True for who directs an organisation of one of these kinds: for menus and what may be proposed, as `worksAs`. */
export const directs = (actor: Actor, ...kinds: OrganisationKind[]): boolean =>
  actor.memberships.some(
    (membership) => membership.role === 'direction' && kinds.includes(membership.organisationKind),
  )

/** True for who steers the territory: the one role that is held in relation to the whole of it. */
export const steers = (actor: Actor): boolean => actor.memberships.some(({ role }) => role === 'steward')

/** The organisation in whose name the territory is steered; null for everybody else. */
export const stewardsFor = (actor: Actor): OrganisationId | null =>
  actor.memberships.find(({ role }) => role === 'steward')?.organisationId ?? null

/** True for who was named by the steward to write the bulletin, which is the territory's: this role too is held in relation to the whole of it. */
export const edits = (actor: Actor): boolean => actor.memberships.some(({ role }) => role === 'editor')

/** True for people whose work is here, in any role. */
export const isStaff = (actor: Actor): boolean => actor.memberships.length > 0

/** What the bar of the page calls this reader: their first role. */
export const titleOf = ({ memberships: [first] }: Actor): string =>
  first ? roleWords[first.role] : 'Stagiaire'

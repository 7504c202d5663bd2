import { listActions, partnersOfEach, type Partner } from '#actions'
import {
  holds,
  namedOf,
  nameKey,
  readPeople,
  relationsHeld,
  requireActor,
  type Actor,
  type OrganisationId,
  type OrganisationKind,
  type PersonId,
  type Relation,
  type Role,
} from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { notFound, type Ask } from '#platform/web'

/** Who sends people to employers, in organisations of each kind: those who accompany them, and who directs. */
const senders: Partial<Record<OrganisationKind, readonly Role[]>> = {
  training: ['training lead', 'direction'],
  prescriber: ['referent', 'integration adviser', 'direction'],
  public: ['referent', 'integration adviser', 'direction'],
  integration: ['integration adviser', 'referent', 'direction'],
  other: ['referent', 'integration adviser', 'direction'],
}

/** Of these kinds are the organisations that send people to employers: nobody employs, sells or judges and is expected there. */
export const sendingKinds = Object.keys(senders) as readonly OrganisationKind[]

/** Partners of an action between whom its employers are known: not who pays for it, nor who judges. */
const working: readonly Partner['part'][] = ['positioning', 'finding employers', 'hosting', 'support']

/** In whose name somebody keeps in touch with employers, and whose employers they read. */
export type Desk = {
  actor: Actor
  own: { id: OrganisationId; name: string }[]
  keepers: OrganisationId[]
  /** They answer what employers say to the whole territory: they work in an action of it, or it has no action yet. */
  answersAll: boolean
}

/** The organisations in whose name somebody keeps in touch with employers. It opens nothing by itself. */
export const ownOf = (actor: Actor): Desk['own'] =>
  sendingKinds.flatMap((kind) => namedOf(actor, kind, ...(senders[kind] ?? [])))

/**
 * Somebody's desk: their organisations, and those that lead an action with them or take a part in one where people are sent to employers.
 * Undefined for who sends nobody.
 */
export async function findDesk(db: Db, actor: Actor): Promise<Desk | undefined> {
  const own = ownOf(actor)
  if (own.length === 0) return undefined
  const actions = await listActions(db, { all: true })
  const partners = await partnersOfEach(
    db,
    actions.map(({ id }) => id),
  )
  const around = actions.map(({ id, leadId }) => [
    leadId,
    ...(partners.get(id) ?? []).filter(({ part }) => working.includes(part)).map((one) => one.organisationId),
  ])
  const mine = own.map(({ id }) => id)
  const shared = around.filter((circle) => circle.some((id) => mine.includes(id))).flat()
  const answersAll = shared.length > 0 || around.length === 0
  return { actor, own, keepers: [...new Set([...mine, ...shared])], answersAll }
}

/** @throws SignInNeeded, or notFound for who sends nobody to employers. */
export async function openDesk(c: Ask): Promise<Desk> {
  const desk = await findDesk(c.var.db, requireActor(c))
  if (!desk) throw notFound()
  return desk
}

/** True when this host is kept in the name of an organisation of theirs: they may write it. */
export const mayWrite = ({ own }: Desk, keeperId: OrganisationId): boolean =>
  own.some(({ id }) => id === keeperId)

/** In which roles somebody sends people to employers, whatever their organisation is. */
export const sendingRoles = [
  'referent',
  'integration adviser',
  'training lead',
  'direction',
] as const satisfies readonly (Relation & Role)[]

/** True for who reads the conventions of this person whole, at their desk: a trainer, and who supervises their work, read them beside the person. */
export async function readsAtDesk(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<boolean> {
  if (ownOf(actor).length === 0) return false
  const held = await relationsHeld(db, actor.personId, personId, now)
  return held.some(({ relation }) => sendingRoles.some((role) => role === relation))
}

type Named = { id: PersonId; givenName: string; familyName: string }

/** The birth dates of those who have a namesake in a list, where one is chosen: their files are open to who reads it (`openFiles`). */
export async function birthDatesOfNamesakes(db: Db, listed: readonly Named[]): Promise<Map<PersonId, Day>> {
  const each = [...new Map(listed.map((one) => [one.id, one])).values()]
  const alike = [...Map.groupBy(each, nameKey).values()].filter((same) => same.length > 1).flat()
  if (alike.length === 0) return new Map()
  const read = await readPeople(
    db,
    alike.map(({ id }) => id),
  )
  return new Map(read.flatMap(({ id, birthDate }) => (birthDate ? [[id, birthDate]] : [])))
}

/** Where somebody stands, in the name of that organisation, towards a person whom they bring here. */
export const relationIn = (actor: Actor, organisationId: OrganisationId): Relation =>
  sendingRoles.find((role) => holds(actor, role, organisationId)) ?? 'referent'

import { holds, joinCircle, leaveCircle, professionals, steers, type Actor, type Role } from '#people'
import { breaks, type Db } from '#platform/db'
import { slugOf } from '#platform/i18n'
import { addDays, parisDay } from '#platform/time'
import { foundThere, versionOf } from '#platform/web'
import { insertAction, lockAction, markPublished, readAction, updateAction } from './action-store.ts'
import type { Action, Group } from './action.ts'
import { groupsOf, insertGroup, lockGroup, updateGroup } from './group-store.ts'

/** The roles that lead actions in the name of their organisation. */
export const leading: readonly Role[] = ['training lead', 'direction']

/** True for who may change this action: who leads its lead organisation, and who steers the territory. */
export const mayManage = (actor: Actor, action: { leadId: string }): boolean =>
  leads(actor, action) || steers(actor)

/** True for who leads this action in the name of its lead organisation: to say what only the lead may, the steward included. */
export const leads = (actor: Actor, action: { leadId: string }): boolean =>
  holds(actor, leading, action.leadId)

export type ActionRefusal =
  | 'address taken'
  | 'no letter in the title'
  | 'ends before it starts'
  | 'changed meanwhile'
type Result<T> = { ok: true; value: T } | { ok: false; refusal: ActionRefusal }

/** The page that creates an action has this address: no action may. */
const NEW = 'nouvelle'

/** Creates an action; its address is made of its title. The same id twice is once. */
export async function createAction(
  db: Db,
  what: Pick<Action, 'id' | 'title' | 'town' | 'leadId' | 'summary' | 'story' | 'picture'> & {
    slug?: string
  },
  by: string | null,
  at: Date,
): Promise<Result<string>> {
  const slug = what.slug ?? slugOf(what.title)
  if (slug === '') return { ok: false, refusal: 'no letter in the title' }
  if (slug === NEW) return { ok: false, refusal: 'address taken' }
  return refusing('actions_slug_key', async () => {
    await db.transaction(async (tx) => {
      await insertAction(tx, { ...what, slug }, by, at)
      await surroundWithLeads(tx, what.id, what.leadId, at)
    })
    return slug
  })
}

/** Opens a group of an action, with the training leads of the lead organisation around it. */
export async function openGroup(
  db: Db,
  action: Pick<Action, 'leadId'>,
  group: Omit<Group, 'slug'> & { slug?: string },
  by: string | null,
  at: Date,
): Promise<Result<string>> {
  if (group.endsOn < group.startsOn) return { ok: false, refusal: 'ends before it starts' }
  const slug = group.slug ?? slugOf(group.title)
  if (slug === '') return { ok: false, refusal: 'no letter in the title' }
  return refusing('groups_action_id_slug_key', async () => {
    await db.transaction(async (tx) => {
      await insertGroup(tx, { ...group, slug }, by, at)
      await surroundWithLeads(tx, group.id, action.leadId, at)
    })
    return slug
  })
}

type Presentation = Pick<Action, 'title' | 'town' | 'leadId' | 'summary' | 'story' | 'picture'>

/** What an action says of itself, as a version. */
export const versionOfAction = ({ title, town, leadId, summary, story, picture }: Presentation): string =>
  versionOf([title, town, leadId, summary, story, picture])

/**
 * Changes what an action says, as it was `seen`; its address stays, so that links to it stay good. A new lead takes the place of the one
 * before.
 */
export async function changeAction(
  db: Db,
  id: string,
  { seen, ...what }: Presentation & { seen: string },
  at: Date,
): Promise<Result<string>> {
  return db.transaction(async (tx): Promise<Result<string>> => {
    await lockAction(tx, id)
    const before = await readAction(tx, id)
    const found = before && foundThere(versionOfAction(before), versionOfAction(what), seen)
    if (found === 'same') return { ok: true, value: id }
    if (!before || found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
    await updateAction(tx, { ...what, id })
    if (what.leadId === before.leadId) return { ok: true, value: id }
    const circles = [before.id, ...(await groupsOf(tx, before.id)).map((group) => group.id)]
    for (const circleId of circles) {
      await dismissLeads(tx, circleId, before.leadId, at)
      await surroundWithLeads(tx, circleId, what.leadId, at)
    }
    return { ok: true, value: id }
  })
}

type GroupWords = Pick<Group, 'title' | 'places' | 'site' | 'startsOn' | 'endsOn'>

/** What the form of a group shows, as a version. */
export const versionOfGroup = ({ title, places, site, startsOn, endsOn }: GroupWords): string =>
  versionOf([title, places, site, startsOn, endsOn])

/** Changes the dates and the place of a group, as it was `seen`; its address stays. */
export async function changeGroup(
  db: Db,
  { seen, ...group }: Omit<Group, 'actionId' | 'slug'> & { seen: string },
): Promise<Result<string>> {
  if (group.endsOn < group.startsOn) return { ok: false, refusal: 'ends before it starts' }
  return db.transaction(async (tx): Promise<Result<string>> => {
    const before = await lockGroup(tx, group.id)
    const found = before && foundThere(versionOfGroup(before), versionOfGroup(group), seen)
    if (found === 'same') return { ok: true, value: group.id }
    if (found !== 'as seen') return { ok: false, refusal: 'changed meanwhile' }
    await updateGroup(tx, group)
    return { ok: true, value: group.id }
  })
}

/** Shows an action to everybody, from that instant. Already shown, it keeps its first day. */
export async function publishAction(db: Db, action: Action, at: Date): Promise<void> {
  if (!action.publishedAt) await markPublished(db, action.id, at)
}

/** Hides an action: only those who manage it still see it. */
export async function unpublishAction(db: Db, action: Action): Promise<void> {
  await markPublished(db, action.id, null)
}

/** The training leads of an organisation stand around what it leads: the action's circle, each group's circle. */
export async function surroundWithLeads(tx: Db, circleId: string, leadId: string, at: Date): Promise<void> {
  const today = parisDay(at)
  for (const lead of await professionals(tx, 'training lead', today, leadId)) {
    await joinCircle(tx, {
      circleId,
      personId: lead.personId,
      relation: 'training lead',
      organisationId: leadId,
      fromDay: today,
    })
  }
}

async function dismissLeads(tx: Db, circleId: string, leadId: string, at: Date): Promise<void> {
  const today = parisDay(at)
  for (const { personId } of await professionals(tx, 'training lead', today, leadId))
    await leaveCircle(tx, { circleId, personId, relation: 'training lead' }, addDays(today, -1))
}

async function refusing<T>(broken: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (breaks(cause, broken)) return { ok: false, refusal: 'address taken' }
    throw cause
  }
}

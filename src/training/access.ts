import { groupsAround, readAction, readGroup, type Action, type Group, type GroupId } from '#actions'
import { requireActor, rightInCircle, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { idIn, notFound, type Ask } from '#platform/web'

export type OpenGroup = { actor: Actor; group: Group; action: Action }

/** The pattern of a group's pages: an id, so that `/formation/aujourdhui` is somebody else's. */
export const GROUP = '/formation/:group{[0-9a-fA-F-]{36}}'

/**
 * The group of the address, for who trains it or leads its training.
 * @throws SignInNeeded, or notFound for everybody else.
 */
export async function openGroupPage(c: Ask): Promise<OpenGroup> {
  const actor = requireActor(c)
  const id = idIn(c, 'group')
  if (!(await trainsGroup(c.var.db, actor.personId, id, c.var.now))) throw notFound()
  const group = await readGroup(c.var.db, id)
  const action = group && (await readAction(c.var.db, group.actionId))
  if (!group || !action) throw notFound()
  return { actor, group, action }
}

/** True for who reads the works of this group: who reads those that one person did elsewhere reads nothing of it. */
export async function readsWorks(db: Db, actor: Actor, groupId: GroupId, now: Date): Promise<boolean> {
  const right = await rightInCircle(db, actor, groupId, 'learning work', now)
  return right.reads && !right.only
}

/** The group of the address, for who may read the work of its trainees. @throws notFound for anybody else. */
export async function groupOfWorks(
  c: Ask,
  need: 'read' | 'write' = 'read',
): Promise<{ actor: Actor; group: Group; writes: boolean }> {
  const actor = requireActor(c)
  const groupId = idIn(c, 'group')
  const right = await rightInCircle(c.var.db, actor, groupId, 'learning work', c.var.now)
  const group = right.reads && !right.only ? await readGroup(c.var.db, groupId) : undefined
  if (!group || (need === 'write' && !right.writes)) throw notFound()
  return { actor, group, writes: right.writes }
}

/** True for who trains this group, or leads its training, today; false of the id of anything else, an action that they lead included. */
export async function trainsGroup(db: Db, personId: PersonId, groupId: GroupId, now: Date): Promise<boolean> {
  return (await groupsTrainedBy(db, personId, now)).some(({ id }) => id === groupId)
}

/** The groups that somebody trains, or whose training they lead, today: the newest first. */
export const groupsTrainedBy = (db: Db, personId: PersonId, now: Date): Promise<Group[]> =>
  groupsAround(db, personId, ['trainer', 'training lead'], now)

import { sql, type Db, type Tx } from '#platform/db'
import { openCircle, type PersonId } from '#people'
import type { Group } from './action.ts'
import type { ActionId, GroupId } from './ids.ts'

export const columns = sql`
  g.id, g.action_id as "actionId", g.slug, g.title, g.places, g.site, g.starts_on as "startsOn", g.ends_on as "endsOn"`

/**
 * Gives false when that id was there, or is another thing's circle.
 * @throws the constraint `groups_action_id_slug_key` when the address is taken in this action.
 */
export async function insertGroup(tx: Tx, group: Group, by: PersonId | null, at: Date): Promise<boolean> {
  if (!(await openCircle(tx, group.id))) return false
  await tx.run(sql`
    insert into actions.groups (id, action_id, slug, title, places, site, starts_on, ends_on, opened_at, opened_by)
    values (
      ${group.id}, ${group.actionId}, ${group.slug}, ${group.title}, ${group.places}, ${group.site}, ${group.startsOn},
      ${group.endsOn}, ${at}, ${by}
    )`)
  return true
}

export async function updateGroup(tx: Tx, group: Omit<Group, 'actionId' | 'slug'>): Promise<void> {
  await tx.run(sql`
    update actions.groups
    set title = ${group.title}, places = ${group.places}, site = ${group.site}, starts_on = ${group.startsOn}, ends_on = ${group.endsOn}
    where id = ${group.id}`)
}

/** The group with this id, held until the transaction ends. */
export async function lockGroup(tx: Tx, id: GroupId): Promise<Group | undefined> {
  return tx.row<Group>(sql`select ${columns} from actions.groups g where g.id = ${id} for update`)
}

/** The group with this id. */
export async function readGroup(db: Db, id: GroupId): Promise<Group | undefined> {
  return db.row<Group>(sql`select ${columns} from actions.groups g where g.id = ${id}`)
}

/** The group of this slug in the action of that slug. */
export async function findGroup(db: Db, actionSlug: string, groupSlug: string): Promise<Group | undefined> {
  return db.row<Group>(sql`
    select ${columns}
    from actions.groups g
    join actions.actions a on a.id = g.action_id
    where a.slug = ${actionSlug} and g.slug = ${groupSlug}`)
}

/** The groups of an action, the latest first. */
export async function groupsOf(db: Db, actionId: ActionId): Promise<Group[]> {
  return db.rows<Group>(sql`
    select ${columns}
    from actions.groups g
    where g.action_id = ${actionId}
    order by g.starts_on desc, g.title`)
}

/** The groups of these actions, by the id of the action; in each, the latest first. */
export async function groupsOfEach(db: Db, actionIds: readonly ActionId[]): Promise<Map<string, Group[]>> {
  const groups = await db.rows<Group>(sql`
    select ${columns}
    from actions.groups g
    where g.action_id = any(${actionIds}::uuid[])
    order by g.starts_on desc, g.title`)
  return Map.groupBy(groups, (group) => group.actionId)
}

/** These groups, in the order of their dates: to name the circles of somebody. */
export async function groupsWithIds(db: Db, ids: readonly GroupId[]): Promise<Group[]> {
  return db.rows<Group>(sql`
    select ${columns}
    from actions.groups g
    where g.id = any(${ids}::uuid[])
    order by g.starts_on desc, g.title`)
}

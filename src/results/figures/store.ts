import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId, GroupId } from '#actions'
import type { PersonId } from '#people'

export type ResultAction = { id: ActionId; slug: string; title: string; town: string; leadName: string }
export type ResultGroup = {
  id: GroupId
  actionId: ActionId
  slug: string
  title: string
  startsOn: Day
  endsOn: Day
}

const actionColumns = sql`a.id, a.slug, a.title, a.town, o.name as "leadName"`

/** Every published action, in the order of the titles. */
export function publishedActions(db: Db): Promise<ResultAction[]> {
  return db.rows<ResultAction>(sql`
    select ${actionColumns}
    from actions.published_actions a
    join people.published_organisations o on o.id = a.lead_id
    where a.published_at is not null
    order by a.title collate "fr-x-icu", a.id`)
}

/** A published action, by its address. */
export function publishedAction(db: Db, slug: string): Promise<ResultAction | undefined> {
  return db.row<ResultAction>(sql`
    select ${actionColumns}
    from actions.published_actions a
    join people.published_organisations o on o.id = a.lead_id
    where a.published_at is not null and a.slug = ${slug}`)
}

/** A published action, by its id. */
export async function publishedActionWithId(db: Db, id: ActionId): Promise<ResultAction | undefined> {
  return (await publishedActionsWithIds(db, [id]))[0]
}

/** Those of these actions that are published. */
export function publishedActionsWithIds(db: Db, ids: readonly ActionId[]): Promise<ResultAction[]> {
  return db.rows<ResultAction>(sql`
    select ${actionColumns}
    from actions.published_actions a
    join people.published_organisations o on o.id = a.lead_id
    where a.published_at is not null and a.id = any(${ids}::uuid[])`)
}

/** The groups of these actions, the oldest first: the order of their names as they were opened. */
export function groupsOfActions(db: Db, actionIds: readonly ActionId[]): Promise<ResultGroup[]> {
  return db.rows<ResultGroup>(sql`
    select g.id, g.action_id as "actionId", g.slug, g.title, g.starts_on as "startsOn", g.ends_on as "endsOn"
    from actions.published_groups g
    where g.action_id = any(${actionIds}::uuid[])
    order by g.starts_on, g.title collate "fr-x-icu", g.id`)
}

/** The names to put on rows: the caller has opened each of these files. */
export function namesOf(
  db: Db,
  personIds: readonly PersonId[],
): Promise<{ id: string; givenName: string; familyName: string }[]> {
  return db.rows(sql`
    select id, given_name as "givenName", family_name as "familyName"
    from people.published_persons
    where id = any(${personIds}::uuid[])
    order by family_name collate "fr-x-icu", given_name collate "fr-x-icu", id`)
}

/** The titles of these actions, published or not: an article may be written before its action is. */
export async function actionTitles(db: Db, ids: readonly ActionId[]): Promise<Record<string, string>> {
  const rows = await db.rows<{ id: string; title: string }>(sql`
    select id, title
    from actions.published_actions
    where id = any(${ids}::uuid[])`)
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]))
}

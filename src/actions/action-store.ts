import { sql, type Db, type Tx } from '#platform/db'
import { openCircle, type PersonId } from '#people'
import type { Action } from './action.ts'
import type { ActionId } from './ids.ts'

const columns = sql`
  a.id, a.slug, a.title, a.town, a.lead_id as "leadId", o.name as "leadName", a.summary, a.story, a.picture,
  a.published_at as "publishedAt"`

type NewAction = Omit<Action, 'leadName' | 'publishedAt'>

/**
 * Gives false when that id was there, or is another thing's circle.
 * @throws the constraint `actions_slug_key` when the address is taken.
 */
export async function insertAction(
  tx: Tx,
  action: NewAction,
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  if (!(await openCircle(tx, action.id))) return false
  await tx.run(sql`
    insert into actions.actions (id, slug, title, town, lead_id, summary, story, picture, created_at, created_by)
    values (
      ${action.id}, ${action.slug}, ${action.title}, ${action.town}, ${action.leadId}, ${action.summary}, ${action.story},
      ${action.picture}, ${at}, ${by}
    )`)
  return true
}

export async function updateAction(tx: Tx, action: Omit<NewAction, 'slug'>): Promise<void> {
  await tx.run(sql`
    update actions.actions
    set title = ${action.title}, town = ${action.town}, lead_id = ${action.leadId}, summary = ${action.summary},
      story = ${action.story}, picture = ${action.picture}
    where id = ${action.id}`)
}

/** Holds an action until the transaction ends, so that one change at a time is made around it. */
export async function lockAction(tx: Tx, id: ActionId): Promise<void> {
  await tx.run(sql`select id from actions.actions where id = ${id} for update`)
}

export async function markPublished(tx: Tx, id: ActionId, at: Date | null): Promise<void> {
  await tx.run(sql`
    update actions.actions
    set published_at = ${at}
    where id = ${id}`)
}

/** The action of this slug, published or not: the page decides who sees it. */
export async function findAction(db: Db, slug: string): Promise<Action | undefined> {
  return db.row<Action>(sql`
    select ${columns}
    from actions.actions a
    join people.published_organisations o on o.id = a.lead_id
    where a.slug = ${slug}`)
}

/** The action with this id. */
export async function readAction(db: Db, id: ActionId): Promise<Action | undefined> {
  return db.row<Action>(sql`
    select ${columns}
    from actions.actions a
    join people.published_organisations o on o.id = a.lead_id
    where a.id = ${id}`)
}

/** Actions in the order of their titles; only the published ones unless `all`. */
export async function listActions(db: Db, { all = false }: { all?: boolean } = {}): Promise<Action[]> {
  return db.rows<Action>(sql`
    select ${columns}
    from actions.actions a
    join people.published_organisations o on o.id = a.lead_id
    where ${all} or a.published_at is not null
    order by a.title collate "fr-x-icu", a.id`)
}

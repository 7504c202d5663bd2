import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Action, Obligation, Part, Partner } from './action.ts'

const columns = sql`
  a.id, a.slug, a.title, a.town, a.lead_id as "leadId", o.name as "leadName", a.summary, a.story, a.picture,
  a.published_at as "publishedAt"`

type NewAction = Omit<Action, 'leadName' | 'publishedAt'>

/** @throws the constraint `actions_slug_key` when the address is taken. */
export async function insertAction(tx: Db, action: NewAction, by: string | null, at: Date): Promise<void> {
  await tx.run(sql`
    insert into actions.actions (id, slug, title, town, lead_id, summary, story, picture, created_at, created_by)
    values (
      ${action.id}, ${action.slug}, ${action.title}, ${action.town}, ${action.leadId}, ${action.summary}, ${action.story},
      ${action.picture}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
}

export async function updateAction(tx: Db, action: Omit<NewAction, 'slug'>): Promise<void> {
  await tx.run(sql`
    update actions.actions
    set title = ${action.title}, town = ${action.town}, lead_id = ${action.leadId}, summary = ${action.summary},
      story = ${action.story}, picture = ${action.picture}
    where id = ${action.id}`)
}

/** Holds an action until the transaction ends, so that one change at a time is made around it. */
export async function lockAction(tx: Db, id: string): Promise<void> {
  await tx.run(sql`select id from actions.actions where id = ${id} for update`)
}

export async function markPublished(tx: Db, id: string, at: Date | null): Promise<void> {
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
export async function readAction(db: Db, id: string): Promise<Action | undefined> {
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

export async function insertPartner(
  tx: Db,
  actionId: string,
  organisationId: string,
  part: Part,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into actions.partners (action_id, organisation_id, part, joined_at)
    values (${actionId}, ${organisationId}, ${part}, ${at})
    on conflict do nothing`)
}

export async function deletePartner(
  tx: Db,
  actionId: string,
  organisationId: string,
  part: Part,
): Promise<void> {
  await tx.run(sql`
    delete from actions.partners
    where action_id = ${actionId} and organisation_id = ${organisationId} and part = ${part}`)
}

/** The partners of an action, with the part each plays. */
export async function partnersOf(db: Db, actionId: string): Promise<Partner[]> {
  return (await partnersOfEach(db, [actionId])).get(actionId) ?? []
}

/** The partners of these actions, by the id of the action. */
export async function partnersOfEach(db: Db, actionIds: readonly string[]): Promise<Map<string, Partner[]>> {
  const rows = await db.rows<Partner & { actionId: string }>(sql`
    select p.action_id as "actionId", p.organisation_id as "organisationId", o.name, p.part
    from actions.partners p
    join people.published_organisations o on o.id = p.organisation_id
    where p.action_id = any(${actionIds}::uuid[])
    order by p.part, o.name collate "fr-x-icu"`)
  const bare = ({ organisationId, name, part }: Partner): Partner => ({ organisationId, name, part })
  const found = Map.groupBy(rows, (row) => row.actionId)
  return new Map([...found].map(([id, partners]) => [id, partners.map(bare)]))
}

const obligationColumns = sql`
  b.id, b.action_id as "actionId", b.funder_id as "funderId", o.name as "funderName", b.at_least_percent as "atLeastPercent",
  b.pmsmp_counts_in_total as "pmsmpCountsInTotal", b.reason, b.from_day as "fromDay", b.until_day as "untilDay"`

/** The obligation in force on that day, if a funder attached one. */
export async function obligationOn(db: Db, actionId: string, on: Day): Promise<Obligation | undefined> {
  return (await obligationsOn(db, [{ actionId, on }]))[0]
}

/** For each action and day asked, in their order, the obligation in force that day; undefined where no funder attached one. */
export async function obligationsOn(
  db: Db,
  asked: readonly { actionId: string; on: Day }[],
): Promise<(Obligation | undefined)[]> {
  const rows = await db.rows<Obligation & { n: number }>(sql`
    select distinct on (asked.n) asked.n, ${obligationColumns}
    from unnest(${asked.map((one) => one.actionId)}::uuid[], ${asked.map((one) => one.on)}::date[])
      with ordinality as asked (action_id, on_day, n)
    join actions.obligations b on b.action_id = asked.action_id
      and b.from_day <= asked.on_day
      and coalesce(b.until_day, asked.on_day) >= asked.on_day
    join people.published_organisations o on o.id = b.funder_id
    order by asked.n, b.from_day desc`)
  const found = new Map(rows.map(({ n, ...obligation }) => [n, obligation]))
  return asked.map((_, i) => found.get(i + 1))
}

/** Every version of the obligations of an action, the one in force first. */
export async function obligationsOf(db: Db, actionId: string): Promise<Obligation[]> {
  return db.rows<Obligation>(sql`
    select ${obligationColumns}
    from actions.obligations b
    join people.published_organisations o on o.id = b.funder_id
    where b.action_id = ${actionId}
    order by b.from_day desc, b.set_at desc`)
}

export async function closeObligations(tx: Db, actionId: string, untilDay: Day): Promise<void> {
  await tx.run(sql`
    update actions.obligations
    set until_day = greatest(from_day, ${untilDay}::date)
    where action_id = ${actionId} and until_day is null`)
}

export async function insertObligation(
  tx: Db,
  obligation: Omit<Obligation, 'funderName' | 'untilDay'>,
  by: string | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into actions.obligations (id, action_id, funder_id, kind, at_least_percent, pmsmp_counts_in_total, reason, from_day, set_at, set_by)
    values (
      ${obligation.id}, ${obligation.actionId}, ${obligation.funderId}, 'foad share', ${obligation.atLeastPercent},
      ${obligation.pmsmpCountsInTotal}, ${obligation.reason}, ${obligation.fromDay}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
}

import type { PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { BudgetLineId, CompanyId, EventId, EventTaskId } from '../ids.ts'
import type { Balance, BudgetLine, Event, Task } from './event.ts'

type Row = Omit<Event, 'balance' | 'cancelled'> & {
  came: number | null
  ironed_g: number | null
  earnedCents: number | null
  learnt: string | null
  why: string | null
  toldAt: Date | null
}

const columns = sql`
  e.id, e.company_id as "companyId", e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.place, e.price, e.cause,
  e.picture, e.layout, p.canonical_id as "ledBy", e.opened_at as "openedAt", e.came, e.ironed_g,
  e.earned_cents as "earnedCents", e.learnt, e.cancelled_why as why, e.cancelled_told_at as "toldAt",
  e.corrected_at as "correctedAt", case when e.corrected_at > t.proposed_at
    then case when t.withdrawn_at is null then 'stands' else 'withdrawn' end end as "toldBefore"
  from company.events e
  join people.published_persons p on p.id = e.led_by
  left join company.told_events t on t.event_id = e.id`

function eventOf({ came, ironed_g, earnedCents, learnt, why, toldAt, ...row }: Row): Event {
  const held = came !== null && ironed_g !== null && earnedCents !== null
  return {
    ...row,
    balance: held ? { came, ironed_g, earnedCents, learnt: learnt ?? '' } : null,
    cancelled: why === null ? null : { why, toldAt },
  }
}

const eventsWhere = async (db: Db, where: Sql): Promise<Event[]> =>
  (await db.rows<Row>(sql`select ${columns} where ${where} order by e.starts_at desc, e.id`)).map(eventOf)

export const eventsOf = (db: Db, companyId: CompanyId): Promise<Event[]> =>
  eventsWhere(db, sql`e.company_id = ${companyId}`)

/** The next event of a company that is not over. */
export async function comingEvent(db: Db, companyId: CompanyId, now: Date): Promise<Event | undefined> {
  const coming = sql`e.held_at is null and e.cancelled_at is null and e.ends_at > ${now}`
  return (await eventsWhere(db, sql`e.company_id = ${companyId} and ${coming}`)).at(-1)
}

/** One event of this company. */
export const eventIn = async (db: Db, companyId: CompanyId, id: EventId): Promise<Event | undefined> =>
  (await eventsWhere(db, sql`e.company_id = ${companyId} and e.id = ${id}`))[0]

/** One that is open to everybody. */
export const openEvent = async (db: Db, id: EventId): Promise<Event | undefined> =>
  (await eventsWhere(db, sql`e.id = ${id} and e.opened_at is not null`))[0]

type Words = Omit<Event, 'openedAt' | 'balance' | 'correctedAt' | 'toldBefore' | 'cancelled' | 'layout'>

/** Written, or written again: of this company only, until it was held or cancelled. @returns false when nothing may change. */
export async function saveEvent(tx: Tx, event: Words, by: PersonId, at: Date): Promise<boolean> {
  const rows = await tx.run(sql`
    insert into company.events as e (
      id, company_id, title, starts_at, ends_at, place, price, cause, picture, led_by, written_by, written_at
    ) values (
      ${event.id}, ${event.companyId}, ${event.title}, ${event.startsAt}, ${event.endsAt}, ${event.place}, ${event.price},
      ${event.cause}, ${event.picture}, ${event.ledBy}, ${by}, ${at}
    )
    on conflict (id) do update set title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      place = excluded.place, price = excluded.price, cause = excluded.cause, picture = excluded.picture,
      led_by = excluded.led_by
    where e.company_id = excluded.company_id and e.held_at is null and e.cancelled_at is null`)
  return rows > 0
}

/** Holds an event that may still change, so that nobody ends it meanwhile. @returns false once it was held or cancelled. */
export async function lockChanging(tx: Tx, id: EventId): Promise<boolean> {
  const found = await tx.row(sql`
    select e.id
    from company.events e
    where e.id = ${id} and e.held_at is null and e.cancelled_at is null
    for no key update`)
  return found !== undefined
}

export async function keepLayout(tx: Tx, id: EventId, layout: Event['layout']): Promise<void> {
  await tx.run(sql`update company.events set layout = ${layout} where id = ${id}`)
}

export async function markOpened(tx: Tx, id: EventId, at: Date): Promise<void> {
  await tx.run(sql`update company.events set opened_at = ${at} where id = ${id} and opened_at is null`)
}

/** @returns false when it was held already, or cancelled. */
export async function keepBalance(
  tx: Tx,
  id: EventId,
  { came, ironed_g, earnedCents, learnt }: Balance,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.events
    set held_at = ${at}, held_by = ${by}, came = ${came}, ironed_g = ${ironed_g}, earned_cents = ${earnedCents},
      learnt = ${learnt}
    where id = ${id} and held_at is null and cancelled_at is null`)
  return rows > 0
}

/** What was counted badly is written again; who held the day, and when, stay. What was told of it is offered to nobody until it is told again. @returns true when it was told. */
export async function correctBalance(
  tx: Tx,
  id: EventId,
  { came, ironed_g, earnedCents, learnt }: Balance,
  at: Date,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update company.events
    set came = ${came}, ironed_g = ${ironed_g}, earned_cents = ${earnedCents}, learnt = ${learnt}, corrected_at = ${at}
    where id = ${id} and held_at is not null
      and (came, ironed_g, earned_cents, coalesce(learnt, '')) <> (${came}, ${ironed_g}, ${earnedCents}, ${learnt})`)
  if (changed === 0) return false
  const told = await tx.run(sql`
    update company.told_events
    set accepted_by = null, accepted_at = null, taken_at = null
    where event_id = ${id} and withdrawn_at is null`)
  return told > 0
}

export const tasksOf = (db: Db, eventId: EventId): Promise<Task[]> =>
  db.rows<Task>(sql`
    select t.id, t.kind, t.words, p.canonical_id as "personId", t.done_at as "doneAt"
    from company.event_tasks t
    left join people.published_persons p on p.id = t.person_id
    where t.event_id = ${eventId}
    order by t.written_at, t.id`)

export async function insertTask(
  tx: Tx,
  eventId: EventId,
  { id, kind, words }: Pick<Task, 'id' | 'kind' | 'words'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.event_tasks (id, event_id, kind, words, written_at)
    values (${id}, ${eventId}, ${kind}, ${words}, ${at})
    on conflict (id) do nothing`)
}

/** Somebody takes a task that nobody has. */
export async function takeTask(tx: Tx, eventId: EventId, id: EventTaskId, by: PersonId): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.event_tasks
    set person_id = ${by}
    where event_id = ${eventId} and id = ${id} and person_id is null`)
  return rows > 0
}

/** Whoever took it gives it back. */
export async function returnTask(tx: Tx, eventId: EventId, id: EventTaskId, by: PersonId): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.event_tasks t
    set person_id = null
    from people.published_persons p
    where t.event_id = ${eventId} and t.id = ${id} and t.done_at is null and p.id = t.person_id
      and p.canonical_id = ${by}`)
  return rows > 0
}

/** What nobody took is off the list. */
export async function deleteTask(tx: Tx, eventId: EventId, id: EventTaskId): Promise<boolean> {
  const rows = await tx.run(sql`
    delete from company.event_tasks
    where event_id = ${eventId} and id = ${id} and person_id is null and done_at is null`)
  return rows > 0
}

/** What somebody took is done. */
export async function endTask(tx: Tx, eventId: EventId, id: EventTaskId, at: Date): Promise<boolean> {
  const rows = await tx.run(sql`
    update company.event_tasks
    set done_at = ${at}
    where event_id = ${eventId} and id = ${id} and person_id is not null and done_at is null`)
  return rows > 0
}

export const budgetOf = (db: Db, eventId: EventId): Promise<BudgetLine[]> =>
  db.rows<BudgetLine>(sql`
    select id, name, way, cents
    from company.budget_lines
    where event_id = ${eventId} and withdrawn_at is null
    order by written_at, id`)

export async function insertBudgetLine(tx: Tx, eventId: EventId, one: BudgetLine, at: Date): Promise<void> {
  await tx.run(sql`
    insert into company.budget_lines (id, event_id, name, way, cents, written_at)
    values (${one.id}, ${eventId}, ${one.name}, ${one.way}, ${one.cents}, ${at})
    on conflict (id) do nothing`)
}

export async function withdrawLine(tx: Tx, eventId: EventId, id: BudgetLineId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.budget_lines
    set withdrawn_at = ${at}
    where event_id = ${eventId} and id = ${id} and withdrawn_at is null`)
}

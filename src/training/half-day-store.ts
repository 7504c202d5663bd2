import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { HalfDay, NamedHalfDay } from './half-day.ts'
import type { HalfDayId } from './ids.ts'
import { subgroupPlaces } from './subgroup-store.ts'

export const halfDayColumns = sql`
  h.id, h.group_id as "groupId", h.uid, h.sequence, h.day, h.half, h.starts_at as "startsAt", h.ends_at as "endsAt", h.mode,
  h.title, h.room, t.canonical_id as "trainerId", t.given_name || ' ' || t.family_name as "trainerName", h.subgroup,
  h.cancelled_at as "cancelledAt"`

/** Writes a half-day, or its new words when it is known by its id. */
export async function saveHalfDay(tx: Tx, one: HalfDay, by: PersonId | null, at: Date): Promise<void> {
  await tx.run(sql`
    insert into training.half_days (
      id, group_id, uid, sequence, day, half, starts_at, ends_at, mode, title, room, trainer_id, subgroup, cancelled_at,
      written_at, written_by
    ) values (
      ${one.id}, ${one.groupId}, ${one.uid}, ${one.sequence}, ${one.day}, ${one.half}, ${one.startsAt}, ${one.endsAt},
      ${one.mode}, ${one.title}, ${one.room}, ${one.trainerId}, ${one.subgroup}, ${one.cancelledAt}, ${at}, ${by}
    )
    on conflict (id) do update
    set sequence = excluded.sequence, day = excluded.day, half = excluded.half, starts_at = excluded.starts_at,
      ends_at = excluded.ends_at, mode = excluded.mode, title = excluded.title, room = excluded.room,
      trainer_id = excluded.trainer_id, subgroup = excluded.subgroup, cancelled_at = excluded.cancelled_at,
      written_at = excluded.written_at, written_by = excluded.written_by
    where half_days.group_id = excluded.group_id and half_days.person_id is null`)
}

/** The group of a half-day, whichever it is: an id that a form brings may be another group's. */
export async function groupOfHalfDay(db: Db, id: HalfDayId): Promise<string | undefined> {
  const row = await db.row<{ group_id: GroupId }>(sql`
    select group_id
    from training.half_days
    where id = ${id}`)
  return row?.group_id
}

/** One writer of calendars at a time: clashes are looked for, then the half-day is written. */
export async function lockCalendars(tx: Tx): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext('training calendars'))`)
}

/** The calendar of a group between two days, both included, those cancelled too; never what one person does at a host. */
export async function calendarOf(db: Db, groupId: GroupId, from: Day, to: Day): Promise<NamedHalfDay[]> {
  return db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    from training.half_days h
    left join people.published_persons t on t.id = h.trainer_id
    where h.group_id = ${groupId} and h.person_id is null and h.day between ${from} and ${to}
    order by h.starts_at, h.subgroup nulls first, h.id`)
}

/** Same, all of it. */
export async function wholeCalendarOf(db: Db, groupId: GroupId): Promise<NamedHalfDay[]> {
  return (await calendarsOf(db, [groupId])).get(groupId) ?? []
}

/** The whole calendars of these groups, by the id of the group. */
export async function calendarsOf(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, NamedHalfDay[]>> {
  const rows = await db.rows<NamedHalfDay>(sql`
    select ${halfDayColumns}
    from training.half_days h
    left join people.published_persons t on t.id = h.trainer_id
    where h.group_id = any(${groupIds}::uuid[]) and h.person_id is null
    order by h.starts_at, h.subgroup nulls first, h.id`)
  return Map.groupBy(rows, (row) => row.groupId)
}

/** What somebody does at a host, at hours when the calendar of their group has nothing: it is of their programme too. */
export type HostHalfDay = { personId: PersonId; day: Day; startsAt: Date; endsAt: Date }

/** The same, of the groups: by the id of the group. */
export async function hostHalfDaysOfEach(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, HostHalfDay[]>> {
  const rows = await db.rows<HostHalfDay & { groupId: GroupId }>(sql`
    select h.group_id as "groupId", p.canonical_id as "personId", h.day, h.starts_at as "startsAt", h.ends_at as "endsAt"
    from training.half_days h
    join people.published_persons p on p.id = h.person_id
    where h.group_id = any(${groupIds}::uuid[]) and h.person_id is not null and h.cancelled_at is null and ${isBeside}
    order by h.starts_at, h.id`)
  return Map.groupBy(rows, (row) => row.groupId)
}

/** True for a half-day `h` of one person `p` while the calendar of their group, and of their half of it, has none at the same hours. */
export const isBeside = sql`
  not exists (
    select 1
    from training.half_days c
    where c.group_id = h.group_id and c.person_id is null and c.cancelled_at is null and c.day = h.day and c.half = h.half
      and (
        c.subgroup is null
        or c.subgroup = coalesce((
          select s.subgroup
          from ${subgroupPlaces} s
          where s.group_id = h.group_id and s.person_id = p.canonical_id
          limit 1
        ), 'A')
      )
  )`

export async function readHalfDay(
  db: Db,
  groupId: GroupId,
  id: HalfDayId,
): Promise<NamedHalfDay | undefined> {
  return db.row<NamedHalfDay>(sql`
    select ${halfDayColumns}
    from training.half_days h
    left join people.published_persons t on t.id = h.trainer_id
    where h.group_id = ${groupId} and h.id = ${id} and h.person_id is null`)
}

/** Writes a whole new calendar at once; its clashes are the caller's. */
export async function insertHalfDays(
  tx: Tx,
  list: readonly HalfDay[],
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.half_days (
      id, group_id, uid, sequence, day, half, starts_at, ends_at, mode, title, room, trainer_id, subgroup, written_at, written_by
    )
    select h.id, h."groupId", h.uid, h.sequence, h.day, h.half, h."startsAt", h."endsAt", h.mode, h.title, h.room,
      h."trainerId", h.subgroup, ${at}::timestamptz, ${by}::uuid
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as h (
      id uuid, "groupId" uuid, uid text, sequence integer, day date, half text, "startsAt" timestamptz,
      "endsAt" timestamptz, mode text, title text, room text, "trainerId" uuid, subgroup text
    )
    on conflict do nothing`)
}

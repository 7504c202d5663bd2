import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { newId, type Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { Half } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

type When = { personId: PersonId; day: Day; half: Half }

type Fragment = ReturnType<typeof sql>

/** The group of a trainee whose days hold that one: the one whose calendar plans an immersion then, else something, else the one that they joined last. */
const groupOn = ({ personId, day, half }: Record<keyof When, Fragment>) => {
  const planned = (mode: 'pmsmp' | null) => sql`
    exists (
      select 1
      from training.half_days h
      where h.group_id = t.group_id and h.day = ${day} and h.half = ${half} and h.person_id is null and h.cancelled_at is null
        and h.mode = coalesce(${mode}, h.mode)
    ) desc`
  return sql`
    select t.group_id
    from training.published_trainees t
    join actions.published_groups g on g.id = t.group_id
    where t.person_id = (select people.published_canonical(${personId}))
      and ${day} between t.from_day and coalesce(t.until_day, ${day})
      and ${day} between g.starts_on and g.ends_on
    order by ${planned('pmsmp')}, ${planned(null)}, t.from_day desc, t.group_id
    limit 1`
}

/** The group of a trainee on that day; undefined for who was no trainee then. */
export async function groupOnDay(db: Db, { personId, day, half }: When): Promise<GroupId | undefined> {
  const row = await db.row<{ groupId: GroupId }>(sql`
    select own.group_id as "groupId"
    from (${groupOn({ personId: sql`${personId}::uuid`, day: sql`${day}::date`, half: sql`${half}` })}) own`)
  return row?.groupId
}

export type AtHost = When & {
  /** another room’s */
  conventionId: Id<'convention'>
  hostName: string
  startsAt: Date
  endsAt: Date
}

const asSaid = sql`
  starts_at = excluded.starts_at, ends_at = excluded.ends_at, host_name = excluded.host_name, written_at = excluded.written_at`

/** Until something is noted, it follows its trainee to the group where they are that day. */
const inGroupOfDay = sql`
  group_id = case
    when exists (
      select 1
      from training.attendance_lines l
      where l.half_day_id = half_days.id
    ) then half_days.group_id
    else excluded.group_id
  end`

/** The half-day of a convention, made once: said again, once it is noted it stays in its group, with the hours and the name of the host as they are now. */
export async function saveAtHost(
  tx: Tx,
  id: HalfDayId,
  groupId: GroupId,
  { conventionId, personId, hostName, day, half, startsAt, endsAt }: AtHost,
  at: Date,
): Promise<HalfDayId> {
  const row = await tx.row<{ id: HalfDayId }>(sql`
    insert into training.half_days (
      id, group_id, uid, sequence, day, half, starts_at, ends_at, mode, title, room, written_at, person_id, convention_id, host_name
    ) values (
      ${id}, ${groupId}, ${id}, 0, ${day}, ${half}, ${startsAt}, ${endsAt}, 'pmsmp', 'Immersion', '', ${at}, ${personId}, ${conventionId},
      ${hostName}
    )
    on conflict (convention_id, day, half) where convention_id is not null do update
    set ${asSaid}, ${inGroupOfDay}
    returning id`)
  if (!row) throw new Error('a half-day at a host was not kept')
  return row.id
}

/** What a convention plans of one trainee: its half-days, none when it was cancelled; `at`, since when it is so. */
export type PlannedAtHost = Pick<AtHost, 'conventionId' | 'personId' | 'hostName'> & {
  halves: readonly Pick<AtHost, 'day' | 'half' | 'startsAt' | 'endsAt'>[]
  at: Date
}

/** The half-days of a convention as they are agreed, each in the group of its day; those that it no more has are cancelled. What is known since `at` stays. */
export async function planAtHost(
  tx: Tx,
  { conventionId, personId, hostName, halves, at }: PlannedAtHost,
): Promise<void> {
  const asked = JSON.stringify(halves.map((one) => ({ ...one, id: newId<HalfDayId>() })))
  const asRows = sql`
    jsonb_to_recordset(${asked}::jsonb) as p (id uuid, day date, half text, "startsAt" timestamptz, "endsAt" timestamptz)`
  await tx.run(sql`
    insert into training.half_days (
      id, group_id, uid, sequence, day, half, starts_at, ends_at, mode, title, room, written_at, person_id, convention_id, host_name
    )
    select p.id, own.group_id, p.id::text, 0, p.day, p.half, p."startsAt", p."endsAt", 'pmsmp', 'Immersion', '', ${at}::timestamptz,
      ${personId}::uuid, ${conventionId}::uuid, ${hostName}
    from ${asRows}
    cross join lateral (${groupOn({ personId: sql`${personId}::uuid`, day: sql`p.day`, half: sql`p.half` })}) own
    on conflict (convention_id, day, half) where convention_id is not null do update
    set ${asSaid}, ${inGroupOfDay}, cancelled_at = null
    where half_days.written_at < excluded.written_at`)
  await tx.run(sql`
    update training.half_days h
    set cancelled_at = ${at}, written_at = ${at}
    where h.convention_id = ${conventionId} and h.cancelled_at is null and h.written_at < ${at}
      and not exists (
        select 1
        from ${asRows}
        where p.day = h.day and p.half = h.half
      )`)
}

/** Half-days that were planned before then and of which nothing was noted, once they are cancelled: nothing says any more that they were to be. Gives how many. */
export const forgetPlanned = (tx: Tx, before: Day): Promise<number> =>
  tx.run(sql`
    delete from training.half_days h
    where h.convention_id is not null and h.cancelled_at is not null and h.day < ${before}
      and not exists (
        select 1
        from training.attendance_lines l
        where l.half_day_id = h.id
      )`)

/** The immersion ended on that day: its half-days after it were not, as those of the group that are cancelled. */
export async function endAtHost(
  tx: Tx,
  { conventionId, lastDay }: { conventionId: Id<'convention'>; lastDay: Day },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update training.half_days
    set cancelled_at = ${at}, written_at = ${at}
    where convention_id = ${conventionId} and day > ${lastDay} and cancelled_at is null`)
}

/**
 * Half-days of the group at the same time of which nobody signed anything, and where the person was said absent without a reason, or in immersion by
 * who trains: the convention knows better. When the host says that they were away (`isPresent` false), the second alone.
 */
export const toldByGroup = (
  db: Db,
  id: HalfDayId,
  isPresent: boolean,
): Promise<{ id: HalfDayId; groupId: GroupId }[]> =>
  db.rows(sql`
    select h.id, h.group_id as "groupId"
    from training.half_days host
    join people.published_persons there on there.id = host.person_id
    join training.half_days h
      on h.group_id = host.group_id and h.day = host.day and h.half = host.half and h.person_id is null and h.cancelled_at is null
    join training.current_attendance a on a.half_day_id = h.id and a.person_id = there.canonical_id
    where host.id = ${id} and a.signed is null and not a.doubted
      and (
        (${isPresent} and a.status = 'absent' and coalesce(a.reason, 'unexcused') = 'unexcused')
        or (a.status = 'present' and h.mode = 'pmsmp')
      )`)

/** A trainee of a group at a host, at one half-day. */
export type Immersed = { personId: PersonId; halfDayId: HalfDayId; day: Day; half: Half; hostName: string }

/** Who of a group is at a host between two days, both included: as its convention plans it or as it was noted, present or not. */
export const immersedBetween = (db: Db, groupId: GroupId, from: Day, to: Day): Promise<Immersed[]> =>
  db.rows(sql`
    select p.canonical_id as "personId", h.id as "halfDayId", h.day, h.half, h.host_name as "hostName"
    from training.half_days h
    join people.published_persons p on p.id = h.person_id
    join training.published_trainees t
      on t.group_id = h.group_id and t.person_id = p.canonical_id and h.day between t.from_day and coalesce(t.until_day, h.day)
    where h.group_id = ${groupId} and h.day between ${from} and ${to} and h.person_id is not null and h.cancelled_at is null
    order by h.starts_at, h.id`)

import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Minutes, Presence } from './attendance.ts'
import { byGroup } from './by-group.ts'

// Reading, for the whole room: where people stand, by half-day. The caller has the right to the group or to the person.

const presenceColumns = sql`
  a.half_day_id as "halfDayId", a.person_id as "personId", h.day, h.half, h.starts_at as "startsAt", h.ends_at as "endsAt",
  h.mode, a.status, a.late_minutes as "lateMinutes", a.reason <> 'unexcused' as excused, a.signed, a.said_at as "saidAt",
  a.doubted, h.host_name as "hostName"`

/** Presences and absences of a group between two days, in order; half-days that were cancelled are left out. */
export async function presencesOf(db: Db, groupId: GroupId, from: Day, to: Day): Promise<Presence[]> {
  return db.rows<Presence>(sql`
    select ${presenceColumns}
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.group_id = ${groupId} and h.cancelled_at is null and h.day between ${from} and ${to}
    order by h.starts_at, a.person_id`)
}

/** Those of one person in one group, in order. */
export async function presencesOfPerson(db: Db, groupId: GroupId, personId: PersonId): Promise<Presence[]> {
  return db.rows<Presence>(sql`
    select ${presenceColumns}
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.group_id = ${groupId} and h.cancelled_at is null
      and a.person_id = (select people.published_canonical(${personId}))
    order by h.starts_at`)
}

/** Absences without a valid reason, or without news (`excused` null), the oldest first. */
export async function absencesNotExcused(db: Db, groupId: GroupId): Promise<Presence[]> {
  return (await absencesOfEach(db, [groupId])).get(groupId) ?? []
}

/** The same absences, of several groups, since a day, by the id of the group: only half-days where somebody was noted so are looked at. */
export async function absencesOfEach(
  db: Db,
  groupIds: readonly GroupId[],
  since: Day | null = null,
): Promise<Map<string, Presence[]>> {
  const rows = await db.rows<Presence & { groupId: GroupId }>(sql`
    select a.group_id as "groupId", ${presenceColumns}
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.half_day_id = any(array(
        select l.half_day_id
        from training.half_days d
        join training.attendance_lines l on l.half_day_id = d.id
        where d.group_id = any(${groupIds}::uuid[]) and (${since}::date is null or d.day >= ${since})
          and l.status = 'absent' and coalesce(l.reason, 'unexcused') = 'unexcused'
      ))
      and h.cancelled_at is null and a.status = 'absent' and not a.doubted
      and coalesce(a.reason, 'unexcused') = 'unexcused'
    order by h.starts_at, a.person_id`)
  return byGroup(rows)
}

/** Minutes that each person was there, by mode, lateness taken away. Work at home is not here: it is credited by the work. */
export async function presentMinutes(db: Db, groupId: GroupId): Promise<Minutes[]> {
  return db.rows<Minutes>(sql`
    select a.person_id as "personId", h.mode,
      sum(greatest(0, extract(epoch from h.ends_at - h.starts_at)::integer / 60 - a.late_minutes))::integer as minutes
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.group_id = ${groupId} and h.cancelled_at is null and a.status = 'present' and not a.doubted
    group by a.person_id, h.mode
    order by a.person_id, h.mode`)
}

import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { NamedHalfDay } from '../half-day.ts'
import { subgroupPlaces } from '../subgroup-store.ts'

/** A half-day with how many are expected (but those who are at a host, while nothing is noted of them), and how many were said present, absent, or absent for a reason that is valid. */
export type CountedHalf = Pick<
  NamedHalfDay,
  'id' | 'groupId' | 'day' | 'half' | 'startsAt' | 'endsAt' | 'mode' | 'title' | 'room' | 'trainerName'
> & { expected: number; present: number; absent: number; excused: number }

/** The half-days of these groups from one day to another, both included, in the order of the hours; `limit` of them. */
export async function countedHalves(
  db: Db,
  groupIds: readonly GroupId[],
  { from, to, limit }: { from: Day; to: Day; limit: number },
): Promise<CountedHalf[]> {
  return db.rows<CountedHalf>(sql`
    with halves as materialized (
      select id, group_id, day, half, starts_at, ends_at, mode, title, room, trainer_id, subgroup
      from training.half_days
      where group_id = any(${groupIds}::uuid[]) and person_id is null and day between ${from} and ${to} and cancelled_at is null
      order by starts_at, id
      limit ${limit}
    ),
    said as (
      -- what was said with the group, else at the host of an immersion at the same hours
      select distinct on (h.id, c.person_id) h.id as half_day_id, c.person_id, c.status, c.reason
      from halves h
      join training.half_days d
        on d.id = h.id
        or (d.group_id = h.group_id and d.day = h.day and d.half = h.half and d.person_id is not null and d.cancelled_at is null)
      join training.current_attendance c on c.half_day_id = d.id and not c.doubted
      -- the view reads all that was ever said, but for a list of half-days
      where c.half_day_id = any(array(
        select own.id
        from halves mine
        join training.half_days own
          on own.id = mine.id or (own.group_id = mine.group_id and own.day = mine.day and own.half = mine.half and own.person_id is not null)
      ))
      order by h.id, c.person_id, c.status = 'present' desc, (c.status = 'present') = (d.person_id is null) desc
    )
    select h.id, h.group_id as "groupId", h.day, h.half, h.starts_at as "startsAt", h.ends_at as "endsAt", h.mode, h.title, h.room,
      t.given_name || ' ' || t.family_name as "trainerName",
      count(e.person_id) as expected,
      count(*) filter (where a.status = 'present') as present,
      count(*) filter (where a.status = 'absent' and coalesce(a.reason, 'unexcused') = 'unexcused') as absent,
      count(*) filter (where a.status = 'absent' and a.reason <> 'unexcused') as excused
    from halves h
    left join people.published_persons t on t.id = h.trainer_id
    left join training.published_trainees e
      on e.group_id = h.group_id and h.day between e.from_day and coalesce(e.until_day, h.day)
      and (h.subgroup is null or h.subgroup = coalesce((
        select s.subgroup
        from ${subgroupPlaces} s
        where s.group_id = h.group_id and s.person_id = e.person_id
        limit 1
      ), h.subgroup))
      and not exists (
        select 1
        from training.half_days away
        join people.published_persons there on there.id = away.person_id
        where away.group_id = h.group_id and away.day = h.day and away.half = h.half and away.cancelled_at is null
          and there.canonical_id = e.person_id
          and not exists (
            select 1
            from training.attendance_lines l
            where l.half_day_id = away.id or (l.half_day_id = h.id and l.person_id = e.person_id)
          )
      )
    left join said a on a.half_day_id = h.id and a.person_id = e.person_id
    group by h.id, h.group_id, h.day, h.half, h.starts_at, h.ends_at, h.mode, h.title, h.room, t.given_name, t.family_name
    order by h.starts_at, h.id`)
}

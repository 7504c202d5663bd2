import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import { creditSums } from '../hours/door.ts'
import type { Counts, TraineeRow } from './counts.ts'

const presences = sql`
  select count(*)
  from training.current_attendance a
  where a.group_id = t.group_id and a.person_id = t.person_id and a.status = 'present' and not a.doubted`

/** The trainees of these groups with what tells that they took part: the rows behind the figures. */
export async function traineeRowsOf(db: Db, groupIds: readonly GroupId[]): Promise<TraineeRow[]> {
  return db.rows<TraineeRow>(sql`
    with ${creditSums(groupIds)}
    select t.group_id as "groupId", t.person_id as "personId", t.from_day as "fromDay", t.until_day as "untilDay",
      (${presences}) as presences, coalesce(c.minutes, 0) as "creditedMinutes"
    from training.published_trainees t
    left join credits c on c.group_id = t.group_id and c.person_id = t.person_id
    where t.group_id = any(${groupIds}::uuid[])
    order by t.group_id, t.family_name collate "fr-x-icu", t.given_name collate "fr-x-icu", t.person_id`)
}

/** What the figures of these groups are made of, counted by the database. Same rules as `countFromRows`. */
export async function countsOf(db: Db, groupIds: readonly GroupId[]): Promise<Counts[]> {
  return db.rows<Counts>(sql`
    with ${creditSums(groupIds)}, taking as (
      select t.group_id, coalesce(c.minutes, 0) as credited,
        -- presences are looked for only where nothing else tells: there are hundreds of thousands of them
        case
          when t.until_day is null or t.until_day > t.from_day or c.minutes > 0 then true
          else (${presences}) > 0
        end as started
      from training.published_trainees t
      left join credits c on c.group_id = t.group_id and c.person_id = t.person_id
      where t.group_id = any(${groupIds}::uuid[])
    ), programme as (
      select group_id,
        coalesce(sum(minutes) filter (where mode in ('foad at home', 'foad at the centre')), 0) as foad,
        sum(minutes) as total,
        coalesce(sum(minutes) filter (where mode = 'pmsmp'), 0) as pmsmp
      from training.activities
      where group_id = any(${groupIds}::uuid[]) and withdrawn_at is null
      group by group_id
    ), entrants as (
      select group_id,
        count(*) filter (where started) as started,
        count(*) filter (where not started) as never_started,
        coalesce(sum(credited) filter (where started), 0) as credited
      from taking
      group by group_id
    )
    select asked.id as "groupId", coalesce(e.started, 0)::integer as started,
      coalesce(e.never_started, 0)::integer as "neverStarted", coalesce(p.foad, 0)::integer as "foadMinutes",
      coalesce(p.total, 0)::integer as "totalMinutes", coalesce(p.pmsmp, 0)::integer as "pmsmpMinutes",
      coalesce(e.credited, 0)::integer as "creditedMinutes"
    from unnest(${groupIds}::uuid[]) with ordinality as asked (id, n)
    left join entrants e on e.group_id = asked.id
    left join programme p on p.group_id = asked.id
    order by asked.n`)
}

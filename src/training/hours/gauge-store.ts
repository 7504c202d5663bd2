import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import { isBeside } from '../half-day-store.ts'
import { subgroupPlaces } from '../subgroup-store.ts'
import type { Tally } from './tally.ts'
import { creditSums } from './credit-sum-store.ts'

/** The tallies of a group, summed by the database. Same rules as `tally`, with which a test compares it. */
export async function readTallies(
  db: Db,
  groupId: GroupId,
  { now, pmsmpCounts }: { now: Date; pmsmpCounts: boolean },
): Promise<Tally[]> {
  return db.rows<Tally>(sql`
    with planned as (
      select t.group_id, t.person_id, h.mode in ('foad at home', 'foad at the centre') as foad, h.ends_at <= ${now} as ended,
        sum(extract(epoch from h.ends_at - h.starts_at)::integer / 60) as minutes
      from training.published_trainees t
      join training.half_days h on h.group_id = t.group_id
      where t.group_id = ${groupId}
        and h.cancelled_at is null and h.person_id is null
        and (${pmsmpCounts} or h.mode <> 'pmsmp')
        and h.day between t.from_day and coalesce(t.until_day, h.day)
        and (
          h.subgroup is null
          or h.subgroup = coalesce((
            select s.subgroup
            from ${subgroupPlaces} s
            where s.group_id = t.group_id and s.person_id = t.person_id
            limit 1
          ), 'A')
        )
      group by t.group_id, t.person_id, foad, ended
      union all
      select t.group_id, t.person_id, false, h.ends_at <= ${now} as ended, sum(extract(epoch from h.ends_at - h.starts_at)::integer / 60)
      from training.half_days h
      join people.published_persons p on p.id = h.person_id
      join training.published_trainees t on t.group_id = h.group_id and t.person_id = p.canonical_id
      where h.group_id = ${groupId} and h.person_id is not null and h.cancelled_at is null
        and ${pmsmpCounts} and h.day between t.from_day and coalesce(t.until_day, h.day) and ${isBeside}
      group by t.group_id, t.person_id, ended
    ), sums as (
      select group_id, person_id,
        sum(minutes) filter (where foad and ended) as foad_done,
        sum(minutes) filter (where foad) as foad_total,
        sum(minutes) filter (where ended) as done,
        sum(minutes) as total
      from planned
      group by group_id, person_id
    ), ${creditSums([groupId])}
    select t.person_id as "personId", coalesce(c.minutes, 0)::integer as "creditedMinutes",
      coalesce(s.foad_done, 0)::integer as "foadDone", coalesce(s.foad_total, 0)::integer as "foadTotal",
      coalesce(s.done, 0)::integer as done, coalesce(s.total, 0)::integer as total
    from training.published_trainees t
    left join sums s on s.group_id = t.group_id and s.person_id = t.person_id
    left join credits c on c.group_id = t.group_id and c.person_id = t.person_id
    where t.group_id = ${groupId}
    order by t.family_name collate "fr-x-icu", t.given_name collate "fr-x-icu", t.person_id`)
}

import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'

export type LivedRow = {
  id: ConventionId
  hostName: string
  fromDay: Day
  lastDay: Day
  ownAt: Date | null
  hostAt: Date | null
  hiredAt: Date | null
  startsOn: Day | null
}

/** The immersions of somebody that all signed, under any of their ids, with the days of what followed: no word of what was said. */
export const livedBy = (db: Db, mine: readonly PersonId[]): Promise<LivedRow[]> =>
  db.rows<LivedRow>(sql`
    select c.id, h.name as "hostName", c.from_day as "fromDay", coalesce(c.ended_on, c.to_day) as "lastDay", o.first_at as "ownAt",
      r.first_at as "hostAt", w.said_at as "hiredAt", w.starts_on as "startsOn"
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    left join immersion.own_reports o on o.convention_id = c.id
    left join immersion.host_reports r on r.convention_id = c.id
    left join immersion.hires w on w.convention_id = c.id
    where c.person_id = any(${mine}::uuid[]) and c.state in ('signed', 'ended early')
    order by c.from_day, c.id`)

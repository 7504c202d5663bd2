import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HostId } from '../ids.ts'

type Asked = { hostId: HostId; days: readonly Day[]; but: readonly PersonId[] }

/**
 * How many people a host receives on each of these days, where it does: by what was sent to sign or signed, whoever wrote it; nobody is named.
 * `but`: all the ids of somebody who is left out.
 */
export const peopleOnDays = (db: Db, { hostId, days, but }: Asked): Promise<{ day: Day; people: number }[]> =>
  db.rows<{ day: Day; people: number }>(sql`
    select asked.day, count(distinct p.canonical_id)::int as people
    from unnest(${days}::date[]) asked (day)
    join immersion.conventions c on c.host_id = ${hostId} and c.state in ('signing', 'signed', 'ended early')
      and asked.day between c.from_day and coalesce(c.ended_on, c.to_day)
      and (
        (c.terms -> 'timetable' -> 'mornings') @> to_jsonb(extract(isodow from asked.day)::int)
        or (c.terms -> 'timetable' -> 'afternoons') @> to_jsonb(extract(isodow from asked.day)::int)
      )
    join people.published_persons p on p.id = c.person_id
    where c.person_id <> all(${but}::uuid[])
    group by asked.day
    order by asked.day`)

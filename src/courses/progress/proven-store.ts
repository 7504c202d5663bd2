import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'

type Followed = { id: string; title: string; happenedOn: Day }

/** The courses that somebody followed to their end, by the traces that say so. */
export const coursesFollowed = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Followed[]> =>
  db.rows<Followed>(sql`
    select r.id, k.title, (r.proven_at at time zone 'Europe/Paris')::date as "happenedOn"
    from courses.registrations r
    join courses.packages k on k.id = r.package_id
    where r.person_id = any(${personIds}::uuid[])
      and r.proven_at is not null
      and (r.proven_at at time zone 'Europe/Paris')::date >= ${since}
    order by r.proven_at desc`)

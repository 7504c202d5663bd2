import { sql } from '#platform/db'
import type { Proven, ProvenBy } from '#people'

/** The courses that somebody followed to their end, by the traces that say so. */
export const provenByCourses: ProvenBy = async (db, personIds, since) =>
  db.rows<Proven>(sql`
    select 'courses' as room, r.id, k.title, (r.proven_at at time zone 'Europe/Paris')::date as "happenedOn",
      'Cours suivi jusqu’au bout' as words
    from courses.registrations r
    join courses.packages k on k.id = r.package_id
    where r.person_id = any(${personIds}::uuid[])
      and r.proven_at is not null
      and (r.proven_at at time zone 'Europe/Paris')::date >= ${since}
    order by r.proven_at desc`)

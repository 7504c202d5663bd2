import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'

/** Immersions under way on that day of whose morning nobody said anything; those of one referent (all their ids), or of all of them. */
export const silentMornings = async (
  db: Db,
  on: Day,
  referent?: readonly PersonId[],
): Promise<ConventionId[]> =>
  (
    await db.rows<{ id: ConventionId }>(sql`
      select c.id
      from immersion.conventions c
      where c.state = 'signed' and ${on} between c.from_day and c.to_day
        and (${referent === undefined} or c.referent_id = any(${referent ?? []}::uuid[]))
        and not exists (select from immersion.presences p where p.convention_id = c.id and p.day = ${on} and p.half = 'am')
      order by c.from_day, c.id`)
  ).map(({ id }) => id)

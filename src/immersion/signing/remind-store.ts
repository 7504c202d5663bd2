import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, SignatoryId } from '../ids.ts'

/** A convention that waits for signatures: since when, and who was not written to today. */
export type Waiting = { id: ConventionId; since: Date; silent: readonly SignatoryId[] }

/** Every convention that waits for signatures, with the signatories whose last link is of another day. */
export const waitingConventions = (db: Db, on: Day): Promise<Waiting[]> =>
  db.rows<Waiting>(sql`
    select c.id, c.state_at as since,
      array(
        select s.id
        from immersion.signatories s
        where s.convention_id = c.id and s.login is not null
          and not exists (
            select
            from immersion.signing_links l
            where l.signatory_id = s.id and (l.made_at at time zone 'Europe/Paris')::date = ${on}
          )
      ) as silent
    from immersion.conventions c
    where c.state = 'signing' and c.from_day >= ${on}
    order by c.from_day, c.id`)

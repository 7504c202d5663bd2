import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, SignatoryId } from '../ids.ts'

/** A convention that waits for signatures: since when, and on which day each who signs by a link was last written to. */
export type Waiting = {
  id: ConventionId
  since: Date
  written: readonly { id: SignatoryId; lastOn: Day | null }[]
}

/** Every convention that waits for signatures, the first to begin in front. */
export const waitingConventions = (db: Db, on: Day): Promise<Waiting[]> =>
  db.rows<Waiting>(sql`
    select c.id, c.state_at as since,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', s.id, 'lastOn', (
          select max((l.made_at at time zone 'Europe/Paris')::date)
          from immersion.signing_links l
          where l.signatory_id = s.id
        )))
        from immersion.signatories s
        where s.convention_id = c.id and s.login is not null
      ), '[]') as written
    from immersion.conventions c
    where c.state = 'signing' and c.from_day >= ${on}
    order by c.from_day, c.id`)

/** Conventions that all signed, not over, whose days nobody was told: signed before they were. */
export async function untoldConventions(db: Db, on: Day): Promise<ConventionId[]> {
  const rows = await db.rows<{ id: ConventionId }>(sql`
    select c.id
    from immersion.conventions c
    where c.state = 'signed' and c.to_day >= ${on} and not c.days_told
    order by c.from_day, c.id`)
  return rows.map(({ id }) => id)
}

/** Conventions that were never signed, and whose last day is past: nobody can sign them any more. */
export async function neverSigned(db: Db, on: Day): Promise<ConventionId[]> {
  const rows = await db.rows<{ id: ConventionId }>(sql`
    select c.id
    from immersion.conventions c
    where c.state = 'signing' and c.to_day < ${on}
    order by c.from_day, c.id`)
  return rows.map(({ id }) => id)
}

import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'

/** What counts against the ceilings of one host: renewals in the days, not in the conventions. */
export type Counted = { conventions: number; days: number }

/**
 * What somebody did at one place, a SIRET, in the twelve months that end on the day `last`, as it is known the day `on`: D5135-3 as the law module reads
 * it, compared with it in tests.
 */
export async function countAtHost(
  db: Db,
  personId: PersonId,
  siret: string,
  { last, on }: { last: Day; on: Day },
): Promise<Counted> {
  const row = await db.row<Counted>(sql`
    select
      count(*) filter (where not (i.is_renewal and (i.renewed_sign_by is null or i.renewed_sign_by >= ${on})))::int as conventions,
      coalesce(sum(greatest(i.to_day - i.from_day + 1, 0)), 0)::int as days
    from immersion.counted_periods i
    join people.published_persons own on own.id = i.person_id
    join people.published_persons asked on asked.canonical_id = own.canonical_id
    where asked.id = ${personId}
      and i.host_siret = ${siret}
      and (i.sign_by is null or i.sign_by >= ${on})
      and i.to_day <= ${last}
      and i.to_day > (${last}::date - interval '1 year')::date`)
  return row ?? { conventions: 0, days: 0 }
}

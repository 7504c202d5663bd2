import type { OrganisationId, PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import type { AccidentId, ConventionId } from '../ids.ts'

export type Undeclared = {
  id: AccidentId
  conventionId: ConventionId
  /** the earliest that was said of what is of account: as `earliestOf` says */
  happenedAt: Date
  /** how many times it was withdrawn, and said again */
  withdrawals: number
}

const latest = sql`
  select a.id, a.convention_id as "conventionId", said.earliest as "happenedAt",
    (select count(*)::integer from immersion.accident_withdrawals x where x.accident_id = a.id) as withdrawals
  from immersion.accidents a
  join immersion.conventions c on c.id = a.convention_id
  join people.published_persons p on p.id = c.person_id
  join lateral (
    select n
    from immersion.accident_words
    where accident_id = a.id
    order by n desc
    limit 1
  ) w on true
  join lateral (
    select min(word.happened_at) as earliest
    from immersion.accident_words word
    where word.accident_id = a.id
      and word.n > coalesce((select max(x.n) from immersion.accident_withdrawals x where x.accident_id = a.id and x.n < w.n), 0)
  ) said on true
  where not exists (select from immersion.accident_declarations d where d.accident_id = a.id)
    and not exists (select from immersion.accident_withdrawals x where x.accident_id = a.id and x.n = w.n)`

/** Accidents that nobody declared yet, nor withdrew: the first to declare first. */
export const undeclaredAccidents = (db: Db): Promise<Undeclared[]> =>
  db.rows<Undeclared>(sql`${latest} order by said.earliest`)

/** Same, of the people whom somebody accompanies, by the conventions that their organisations (`own`) write: nobody else reads that there was one. */
export const undeclaredAround = (
  db: Db,
  mine: readonly PersonId[],
  own: readonly OrganisationId[],
  on: Day,
): Promise<Undeclared[]> =>
  db.rows<Undeclared>(sql`
    ${latest} and c.keeper_id = any(${own}::uuid[]) and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by said.earliest`)

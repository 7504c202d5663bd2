import type { OrganisationId, PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import type { ConventionId } from '../ids.ts'

/** Keeps when somebody asked to be called, the last time of each day. */
export async function insertAskedCall(
  tx: Tx,
  conventionId: ConventionId,
  { day, at }: { day: Day; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into immersion.asked_calls (convention_id, day, asked_at)
    values (${conventionId}, ${day}, ${at})
    on conflict (convention_id, day) do update set asked_at = greatest(asked_calls.asked_at, excluded.asked_at)`)
}

/** No visit nor call of that day or later was noted after it (`a`). */
const waits: Sql = sql`
  not exists (
    select
    from immersion.visits v
    where v.convention_id = a.convention_id and v.day >= a.day and v.noted_at > a.asked_at
  )`

/** When somebody in this immersion asked to be called, and was not yet. */
export async function callAskedIn(db: Db, id: ConventionId): Promise<Date | undefined> {
  const row = await db.row<{ at: Date }>(sql`
    select a.asked_at as at
    from immersion.asked_calls a
    where a.convention_id = ${id} and ${waits}
    order by a.asked_at desc
    limit 1`)
  return row?.at
}

export type AskedCall = { conventionId: ConventionId; givenName: string; familyName: string; at: Date }

/** Same, of the people whom somebody (`mine`: all their ids) accompanies, by the conventions that their organisations (`own`) write: the longest waiting first. */
export const callsAskedAround = (
  db: Db,
  mine: readonly PersonId[],
  own: readonly OrganisationId[],
  on: Day,
): Promise<AskedCall[]> =>
  db.rows<AskedCall>(sql`
    select c.id as "conventionId", p.given_name as "givenName", p.family_name as "familyName", max(a.asked_at) as at
    from immersion.asked_calls a
    join immersion.conventions c on c.id = a.convention_id
    join people.published_persons p on p.id = c.person_id
    where c.keeper_id = any(${own}::uuid[]) and ${waits}
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    group by c.id, p.given_name, p.family_name
    order by max(a.asked_at)`)

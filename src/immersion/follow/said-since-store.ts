import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import type { ConventionId } from '../ids.ts'

export type Named = { id: ConventionId; givenName: string; familyName: string; hostName: string }
export type SaidHire = Named & { saidName: string; saidAt: Date }
export type Unsigned = Named & { fromDay: Day }

/** Hires that a host or a person said of the people whom somebody accompanies, by the conventions that their organisations (`own`) write: until they are proved or seen. */
export const hiresUnseen = async (
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<SaidHire[]> => {
  const mine = await idsOf(db, readerId)
  return db.rows<SaidHire>(sql`
    select c.id, p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", w.said_name as "saidName", w.said_at as "saidAt"
    from immersion.hires w
    join immersion.conventions c on c.id = w.convention_id
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    where w.said_by <> 'referent' and w.contract is null and w.seen_at is null and c.keeper_id = any(${own}::uuid[])
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by w.said_at`)
}

/** So long after their last day, they are still called to: then nobody waits any more. */
const MOST_LATE_DAYS = 30

/** Conventions of the same that somebody was asked to sign, and whose first day passed before all did. */
export const unsignedInTime = async (
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<Unsigned[]> => {
  const mine = await idsOf(db, readerId)
  return db.rows<Unsigned>(sql`
    select c.id, p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", c.from_day as "fromDay"
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    where c.state = 'signing' and c.from_day < ${on} and c.to_day >= ${addDays(on, -MOST_LATE_DAYS)}
      and c.keeper_id = any(${own}::uuid[])
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by c.from_day, c.id`)
}

/** Who writes a convention read on its page that somebody said a hire. */
export async function markHireSeen(tx: Tx, id: ConventionId, at: Date): Promise<void> {
  await tx.run(sql`
    update immersion.hires
    set seen_at = ${at}
    where convention_id = ${id} and seen_at is null`)
}

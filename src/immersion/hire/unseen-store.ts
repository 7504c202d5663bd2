import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import type { ConventionId } from '../ids.ts'

export type SaidHire = {
  id: ConventionId
  givenName: string
  familyName: string
  hostName: string
  saidName: string
}

/** `isUnseen` of a hire (`w`). */
const unseen = sql`w.said_by <> 'referent' and w.contract is null and w.seen_at is null`

/** That such a hire was said of a convention (`c`). */
export const hireUnseen: Sql = sql`
  exists (
    select
    from immersion.hires w
    where w.convention_id = c.id and ${unseen}
  )`

/** After so long, nobody looks for a contract any more. */
const CONTRACT_DAYS = 183

/** That a convention (`c`) led to a hire that is known since not so long, and whose contract is not. */
export const contractUnknown = (on: Day): Sql => sql`
  exists (
    select
    from immersion.hires w
    where w.convention_id = c.id and w.contract is null and not (${unseen})
      and (w.said_at at time zone 'Europe/Paris')::date > ${addDays(on, -CONTRACT_DAYS)}
  )`

/** Hires that a host or a person said of the people whom somebody accompanies, by the conventions that their organisations (`own`) write: until they are proved or seen. */
export const hiresUnseen = async (
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<SaidHire[]> => {
  const mine = await idsOf(db, readerId)
  return db.rows<SaidHire>(sql`
    select c.id, p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", w.said_name as "saidName"
    from immersion.hires w
    join immersion.conventions c on c.id = w.convention_id
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    where ${unseen} and c.keeper_id = any(${own}::uuid[])
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}
    order by w.said_at`)
}

/** Who writes a convention read on its page that somebody said a hire. */
export async function markHireSeen(tx: Tx, id: ConventionId, at: Date): Promise<void> {
  await tx.run(sql`
    update immersion.hires
    set seen_at = ${at}
    where convention_id = ${id} and seen_at is null`)
}

import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Candidate } from './jury.ts'
import type { JuryId } from './ids.ts'

/** A candidate is the person they are today, where two rows turned out to be one. */
export async function insertCandidate(
  tx: Tx,
  juryId: JuryId,
  personId: PersonId,
  position: number,
): Promise<void> {
  await tx.run(sql`
    insert into jury.jury_candidates (jury_id, person_id, position)
    values (${juryId}, ${personId}, ${position})
    on conflict (jury_id, person_id) do nothing`)
}

/** In the order in which they pass. The id is the one under which marks are kept. */
export async function candidatesOf(db: Db, juryId: JuryId): Promise<Candidate[]> {
  return db.rows<Candidate>(sql`
    select c.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", c.position
    from jury.jury_candidates c
    join people.published_persons p on p.id = c.person_id
    where c.jury_id = ${juryId}
    order by c.position, p.family_name collate "fr-x-icu"`)
}

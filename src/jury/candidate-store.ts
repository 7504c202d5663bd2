import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
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

/** True once somebody stands before a jury of this group. */
export async function isCandidateIn(
  db: Db,
  { groupId, personId }: { groupId: GroupId; personId: PersonId },
): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from jury.jury_candidates c
    join jury.juries j on j.id = c.jury_id
    where j.group_id = ${groupId} and c.person_id = ${sameAs(personId)}`)
  return row !== undefined
}

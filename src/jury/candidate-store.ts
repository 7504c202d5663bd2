import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Candidate } from './jury.ts'
import type { JuryId } from './ids.ts'

/**
 * Under which id each candidate of a jury is judged (`stands`): somebody who was written twice passes once, as the first of their files. What a jury
 * decided whole, and closed, stays as it is signed.
 */
export const standingIn = (juryId: Sql): Sql => sql`(
  select c.jury_id, c.person_id, c.position,
    case
      when j.closed_at is not null and decided.skills = (select count(*) from jury.grid_skills s where s.grid_id = j.grid_id)
      then c.person_id
      else first_value(c.person_id) over (partition by p.canonical_id order by c.position, c.person_id)
    end as stands
  from jury.jury_candidates c
  join jury.juries j on j.id = c.jury_id
  join people.published_persons p on p.id = c.person_id
  cross join lateral (
    select count(distinct d.skill_code) as skills
    from jury.jury_decisions d
    where d.jury_id = c.jury_id and d.person_id = c.person_id
  ) decided
  where c.jury_id = ${juryId}
)`

/** Once, whatever id a list gives: under the one that they pass with already. */
export async function insertCandidate(
  tx: Tx,
  juryId: JuryId,
  personId: PersonId,
  position: number,
): Promise<void> {
  await tx.run(sql`
    insert into jury.jury_candidates (jury_id, person_id, position)
    select ${juryId}, ${personId}, ${position}
    where not exists (
      select from jury.jury_candidates c where c.jury_id = ${juryId} and c.person_id = ${sameAs(personId)}
    )
    on conflict (jury_id, person_id) do nothing`)
}

/** In the order in which they pass. The id is the one under which marks are kept. */
export async function candidatesOf(db: Db, juryId: JuryId): Promise<Candidate[]> {
  return db.rows<Candidate>(sql`
    select c.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", c.position
    from ${standingIn(sql`${juryId}`)} c
    join people.published_persons p on p.id = c.person_id
    where c.person_id = c.stands
    order by c.position, p.family_name collate "fr-x-icu"`)
}

/** The id under which somebody passes before a jury: theirs where they do not pass. */
export async function candidateId(db: Db, juryId: JuryId, personId: PersonId): Promise<PersonId> {
  const row = await db.row<{ stands: PersonId }>(sql`
    select c.stands
    from ${standingIn(sql`${juryId}`)} c
    where c.person_id = ${sameAs(personId)}
    order by c.position
    limit 1`)
  return row?.stands ?? personId
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

import { sql, type Db } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'

/** True once somebody of a group is evaluated, is being so, or has a place in one of its SST sessions. */
export async function isEvaluatedIn(
  db: Db,
  { groupId, personId }: { groupId: GroupId; personId: PersonId },
): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    where exists (
        select from certification.evaluations e where e.group_id = ${groupId} and e.person_id = ${sameAs(personId)}
      )
      or exists (
        select from certification.evaluation_drafts d
        where d.group_id = ${groupId} and d.person_id = ${sameAs(personId)}
      )
      or exists (
        select from certification.trainer_views v where v.group_id = ${groupId} and v.person_id = ${sameAs(personId)}
      )
      or exists (
        select from certification.sst_places p
        join certification.sst_sessions s on s.id = p.session_id
        where s.group_id = ${groupId} and p.person_id = ${sameAs(personId)}
      )`)
  return row !== undefined
}

import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'

type Of = { groupId: GroupId; personId: PersonId }

/** True once something is written of somebody in a group: a presence, a work, time validated or connected, a question, a certificate. */
export async function isNotedIn(db: Db, { groupId, personId }: Of): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    where exists (
        select from training.attendance_lines l
        join training.half_days h on h.id = l.half_day_id
        where h.group_id = ${groupId} and l.person_id = ${sameAs(personId)}
      )
      or exists (
        select from training.works w
        join training.activities a on a.id = w.activity_id
        where a.group_id = ${groupId} and w.person_id = ${sameAs(personId)}
      )
      or exists (
        select from training.ledger_lines l where l.group_id = ${groupId} and l.person_id = ${sameAs(personId)}
      )
      or exists (
        select from training.connection_minutes c where c.group_id = ${groupId} and c.person_id = ${sameAs(personId)}
      )
      or exists (
        select from training.after_asks q where q.group_id = ${groupId} and q.person_id = ${sameAs(personId)}
      )
      or exists (
        select from training.certificates c where c.group_id = ${groupId} and c.person_id = ${sameAs(personId)}
      )`)
  return row !== undefined
}

/** Somebody never was of the group: they leave its list and its halves. */
export async function deleteTrainee(tx: Tx, { groupId, personId }: Of): Promise<void> {
  await tx.run(sql`
    delete from training.subgroup_places where group_id = ${groupId} and person_id = ${sameAs(personId)}`)
  await tx.run(sql`
    delete from training.trainees where group_id = ${groupId} and person_id = ${sameAs(personId)}`)
}

import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import { byGroup } from '../by-group.ts'

export type AlertNote = {
  id: string
  personId: PersonId
  said: string
  catchUpOn: Day | null
  writer: string
  writtenAt: Date
}

/** Twice is once: the form carries the id. */
export async function insertAlertNote(
  tx: Tx,
  note: {
    id: string
    groupId: GroupId
    personId: PersonId
    said: string
    catchUpOn: Day | null
    by: PersonId
    at: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into training.alert_notes (id, group_id, person_id, said, catch_up_on, written_by, written_at)
    values (${note.id}, ${note.groupId}, ${note.personId}, ${note.said}, ${note.catchUpOn}, ${note.by}, ${note.at})
    on conflict (id) do nothing`)
}

/** What was noted about the trainees of a group, the latest first; the caller has the right to the group. */
export async function alertNotesOf(db: Db, groupId: GroupId): Promise<AlertNote[]> {
  return (await alertNotesOfEach(db, [groupId])).get(groupId) ?? []
}

/** Same, of several groups, by the id of the group. */
export async function alertNotesOfEach(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, AlertNote[]>> {
  const rows = await db.rows<AlertNote & { groupId: GroupId }>(sql`
    select n.group_id as "groupId", n.id, p.canonical_id as "personId", n.said, n.catch_up_on as "catchUpOn",
      w.given_name || ' ' || w.family_name as writer, n.written_at as "writtenAt"
    from training.alert_notes n
    join people.published_persons p on p.id = n.person_id
    join people.published_persons w on w.id = n.written_by
    where n.group_id = any(${groupIds}::uuid[])
    order by n.written_at desc, n.id`)
  return byGroup(rows)
}

import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { Activity } from './activity.ts'
import type { ActivityId, SequenceId } from './ids.ts'

/** The activities of a group's programme, in order, those withdrawn left out. */
export async function activitiesOf(db: Db, groupId: GroupId): Promise<Activity[]> {
  return db.rows<Activity>(sql`
    select a.id, a.group_id as "groupId", a.sequence_id as "sequenceId", a.code, a.position, a.title, a.mode, a.minutes,
      a.proof, a.domains, a.instructions, a.picture, a.quiz
    from training.activities a
    join training.sequences s on s.id = a.sequence_id
    where a.group_id = ${groupId} and a.withdrawn_at is null
    order by s.position, a.position`)
}

/** The activity with this id, unless it was withdrawn from the programme. Who may read it is for the caller to say. */
export async function readActivity(db: Db, id: ActivityId): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id} and withdrawn_at is null`)
}

/** The activity with this id, withdrawn from the programme or not: what was handed in for it stays readable. */
export async function readActivityEver(db: Db, id: ActivityId): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id}`)
}

/** Every activity of a group by its code, those withdrawn too: to know what an imported line is about. */
export async function activitiesByCode(
  db: Db,
  groupId: GroupId,
): Promise<Map<string, Activity & { withdrawnAt: Date | null }>> {
  const rows = await db.rows<Activity & { withdrawnAt: Date | null }>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz, withdrawn_at as "withdrawnAt"
    from training.activities
    where group_id = ${groupId}`)
  return new Map(rows.map((one) => [one.code, one]))
}

/** The group of a sequence or of an activity, whichever it is: an id that a form brings may be another group's. */
export async function groupOfProgramme(db: Db, id: SequenceId | ActivityId): Promise<GroupId | undefined> {
  const row = await db.row<{ group_id: GroupId }>(sql`
    select group_id from training.sequences where id = ${id}
    union all
    select group_id from training.activities where id = ${id}`)
  return row?.group_id
}

import { sql, type Db } from '#platform/db'
import type { Activity, Sequence } from './activity.ts'

export async function insertSequence(tx: Db, sequence: Sequence): Promise<void> {
  await tx.run(sql`
    insert into training.sequences (id, group_id, position, title)
    values (${sequence.id}, ${sequence.groupId}, ${sequence.position}, ${sequence.title})
    on conflict (id) do update set title = excluded.title, position = excluded.position`)
}

/** Writes an activity; the same code in the same group is the same activity, with its new words. */
export async function saveActivity(tx: Db, activity: Activity): Promise<void> {
  await tx.run(sql`
    insert into training.activities (
      id, group_id, sequence_id, code, position, title, mode, minutes, proof, domains, instructions, picture, quiz
    ) values (
      ${activity.id}, ${activity.groupId}, ${activity.sequenceId}, ${activity.code}, ${activity.position}, ${activity.title},
      ${activity.mode}, ${activity.minutes}, ${activity.proof}, ${activity.domains}, ${activity.instructions},
      ${activity.picture}, ${activity.quiz && JSON.stringify(activity.quiz)}
    )
    on conflict (group_id, code) do update
    set sequence_id = excluded.sequence_id, position = excluded.position, title = excluded.title, mode = excluded.mode,
      minutes = excluded.minutes, proof = excluded.proof, domains = excluded.domains, instructions = excluded.instructions,
      picture = excluded.picture, quiz = excluded.quiz, withdrawn_at = null`)
}

export async function sequencesOf(db: Db, groupId: string): Promise<Sequence[]> {
  return db.rows<Sequence>(sql`
    select id, group_id as "groupId", position, title
    from training.sequences
    where group_id = ${groupId}
    order by position`)
}

/** The activities of a group's programme, in order, those withdrawn left out. */
export async function activitiesOf(db: Db, groupId: string): Promise<Activity[]> {
  return db.rows<Activity>(sql`
    select a.id, a.group_id as "groupId", a.sequence_id as "sequenceId", a.code, a.position, a.title, a.mode, a.minutes,
      a.proof, a.domains, a.instructions, a.picture, a.quiz
    from training.activities a
    join training.sequences s on s.id = a.sequence_id
    where a.group_id = ${groupId} and a.withdrawn_at is null
    order by s.position, a.position`)
}

export async function readActivity(db: Db, id: string): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id} and withdrawn_at is null`)
}

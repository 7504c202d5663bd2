import { sql, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { Activity } from './activity.ts'
import type { SequenceId, ActivityId } from './ids.ts'

/** Writes an activity; the same code in the same group is the same activity, with its new words. */
export async function saveActivity(tx: Tx, activity: Activity): Promise<void> {
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

/** Takes an activity out of the programme; what was credited for it stays in the ledger. */
export async function markWithdrawn(tx: Tx, groupId: GroupId, id: ActivityId, at: Date): Promise<void> {
  await tx.run(sql`
    update training.activities
    set withdrawn_at = ${at}
    where group_id = ${groupId} and id = ${id} and withdrawn_at is null`)
}

/** Writes the order of these activities, first to last, inside their sequence. */
export async function orderActivities(
  tx: Tx,
  sequenceId: SequenceId,
  ids: readonly ActivityId[],
): Promise<void> {
  await tx.run(sql`
    update training.activities a
    set sequence_id = ${sequenceId}, position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where a.id = wanted.id`)
}

/** Two people may write one programme: the second waits for the first. */
export async function lockProgramme(tx: Tx, groupId: GroupId): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext('training programme'), hashtext(${groupId}))`)
}

/** Writes a whole new programme at once. */
export async function insertActivities(tx: Tx, activities: readonly Activity[]): Promise<void> {
  await tx.run(sql`
    insert into training.activities (
      id, group_id, sequence_id, code, position, title, mode, minutes, proof, domains, instructions, picture, quiz
    )
    select a.id, a."groupId", a."sequenceId", a.code, a.position, a.title, a.mode, a.minutes, a.proof, a.domains,
      a.instructions, a.picture, a.quiz
    from jsonb_to_recordset(${JSON.stringify(activities)}::jsonb) as a (
      id uuid, "groupId" uuid, "sequenceId" uuid, code text, position integer, title text, mode text, minutes integer,
      proof text, domains integer[], instructions text, picture text, quiz jsonb
    )
    on conflict do nothing`)
}

/** Gives an activity another code. @throws the constraint `activities_group_id_code_key` when the code is taken. */
export async function renameActivity(tx: Tx, groupId: GroupId, id: ActivityId, code: string): Promise<void> {
  await tx.run(sql`
    update training.activities
    set code = ${code}
    where group_id = ${groupId} and id = ${id}`)
}

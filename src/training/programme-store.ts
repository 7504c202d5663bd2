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

/** The activity with this id, unless it was withdrawn from the programme. Who may read it is for the caller to say. */
export async function readActivity(db: Db, id: string): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id} and withdrawn_at is null`)
}

/** The activity with this id, withdrawn from the programme or not: what was handed in for it stays readable. */
export async function readActivityEver(db: Db, id: string): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id}`)
}

/** Every activity of a group by its code, those withdrawn too: to know what an imported line is about. */
export async function activitiesByCode(
  db: Db,
  groupId: string,
): Promise<Map<string, Activity & { withdrawnAt: Date | null }>> {
  const rows = await db.rows<Activity & { withdrawnAt: Date | null }>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz, withdrawn_at as "withdrawnAt"
    from training.activities
    where group_id = ${groupId}`)
  return new Map(rows.map((one) => [one.code, one]))
}

/** Takes an activity out of the programme; what was credited for it stays in the ledger. */
export async function markWithdrawn(tx: Db, groupId: string, id: string, at: Date): Promise<void> {
  await tx.run(sql`
    update training.activities
    set withdrawn_at = ${at}
    where group_id = ${groupId} and id = ${id} and withdrawn_at is null`)
}

/** Writes the order of these activities, first to last, inside their sequence. */
export async function orderActivities(tx: Db, sequenceId: string, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update training.activities a
    set sequence_id = ${sequenceId}, position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where a.id = wanted.id`)
}

/** Writes the order of the sequences of a group, first to last. */
export async function orderSequences(tx: Db, groupId: string, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update training.sequences s
    set position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where s.id = wanted.id and s.group_id = ${groupId}`)
}

/** Removes a sequence that holds nothing, not even what was withdrawn; false when it holds something. */
export async function deleteEmptySequence(tx: Db, groupId: string, id: string): Promise<boolean> {
  const gone = await tx.run(sql`
    delete from training.sequences s
    where s.group_id = ${groupId} and s.id = ${id}
      and not exists (select 1 from training.activities a where a.sequence_id = s.id)`)
  return gone === 1
}

/** Two people may write one programme: the second waits for the first. */
export async function lockProgramme(tx: Db, groupId: string): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext('training programme'), hashtext(${groupId}))`)
}

/** Writes a whole new programme at once. */
export async function insertActivities(tx: Db, activities: readonly Activity[]): Promise<void> {
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
export async function renameActivity(tx: Db, groupId: string, id: string, code: string): Promise<void> {
  await tx.run(sql`
    update training.activities
    set code = ${code}
    where group_id = ${groupId} and id = ${id}`)
}

/** The group of a sequence or of an activity, whichever it is: an id that a form brings may be another group's. */
export async function groupOfProgramme(db: Db, id: string): Promise<string | undefined> {
  const row = await db.row<{ group_id: string }>(sql`
    select group_id from training.sequences where id = ${id}
    union all
    select group_id from training.activities where id = ${id}`)
  return row?.group_id
}

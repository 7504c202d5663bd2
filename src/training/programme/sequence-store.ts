import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { Sequence } from '../activity.ts'
import type { SequenceId } from '../ids.ts'

export async function insertSequence(tx: Tx, sequence: Sequence): Promise<void> {
  await tx.run(sql`
    insert into training.sequences (id, group_id, position, week_number, title)
    values (${sequence.id}, ${sequence.groupId}, ${sequence.position}, ${sequence.week}, ${sequence.title})
    on conflict (id) do update
    set week_number = excluded.week_number, title = excluded.title, position = excluded.position`)
}

export async function sequencesOf(db: Db, groupId: GroupId): Promise<Sequence[]> {
  return db.rows<Sequence>(sql`
    select id, group_id as "groupId", position, week_number as "week", title
    from training.sequences
    where group_id = ${groupId}
    order by position`)
}

/** Writes the order of the sequences of a group, first to last. */
export async function orderSequences(tx: Tx, groupId: GroupId, ids: readonly SequenceId[]): Promise<void> {
  await tx.run(sql`
    update training.sequences s
    set position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where s.id = wanted.id and s.group_id = ${groupId}`)
}

/** Removes a sequence that holds nothing, not even what was withdrawn; false when it holds something. */
export async function deleteEmptySequence(tx: Tx, groupId: GroupId, id: SequenceId): Promise<boolean> {
  const gone = await tx.run(sql`
    delete from training.sequences s
    where s.group_id = ${groupId} and s.id = ${id}
      and not exists (select 1 from training.activities a where a.sequence_id = s.id)`)
  return gone === 1
}

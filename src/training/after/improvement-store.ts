import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'

/** What a body heard, and what it changed. */
export type Improvement = {
  id: Id
  groupId: GroupId
  heard: string
  changed: string
  writer: string
  writtenAt: Date
}

/** Twice is once: the form carries the id. */
export async function insertImprovement(
  tx: Tx,
  { id, groupId, heard, changed }: Pick<Improvement, 'id' | 'groupId' | 'heard' | 'changed'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.improvements (id, group_id, heard, changed, written_by, written_at)
    values (${id}, ${groupId}, ${heard}, ${changed}, ${by}, ${at})
    on conflict (id) do nothing`)
}

/** Those of these groups, the latest first. */
export async function improvementsIn(db: Db, groupIds: readonly GroupId[]): Promise<Improvement[]> {
  return db.rows<Improvement>(sql`
    select i.id, i.group_id as "groupId", i.heard, i.changed, p.given_name || ' ' || p.family_name as writer,
      i.written_at as "writtenAt"
    from training.improvements i
    join people.published_persons p on p.id = i.written_by
    where i.group_id = any(${groupIds}::uuid[])
    order by i.written_at desc, i.id`)
}

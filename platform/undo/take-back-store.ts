import { sql, type Db, type Tx } from '#platform/db'
import type { WhyStays } from './why-stays.ts'

type Counted = { relation: string; count: number }

/** How many rows a work made, changed and deleted; undefined when nothing is noted of it, or no more. */
export async function countNoted(
  db: Db,
  workId: string,
): Promise<{ inserted: number; updated: number; deleted: number } | undefined> {
  const row = await db.row<{ inserted: number; updated: number; deleted: number }>(sql`
    select count(*) filter (where what = 'inserted') as inserted, count(*) filter (where what = 'updated') as updated,
      count(*) filter (where what = 'deleted') as deleted
    from undo.changes
    where work_id = ${workId}`)
  return row && row.inserted + row.updated + row.deleted > 0 ? row : undefined
}

/**
 * Why what a work wrote stays; none when it can be taken back. Rows of `goingWith` go with what they are about: they hold nothing back.
 */
export async function whyStays(db: Db, workId: string, goingWith: readonly string[]): Promise<WhyStays[]> {
  const depending = await db.rows<Counted>(sql`
    select relation, sum(rows_count) as count
    from undo.depending(${workId}::uuid)
    where relation <> all(${goingWith})
    group by relation
    order by relation`)
  const changed = await db.rows<Counted>(sql`
    select relation, rows_count as count
    from undo.changed(${workId}::uuid)
    where relation <> all(${goingWith})
    order by relation`)
  const kept = await db.rows<Counted>(sql`
    select c.relation, count(*) as count
    from undo.changes c
    where c.work_id = ${workId} and exists (
      select from pg_trigger t
      where t.tgrelid = c.relation::regclass and not t.tgisinternal and (t.tgtype & 10) = 10
    )
    group by c.relation
    order by c.relation`)
  const because = (why: WhyStays['why'], rows: readonly Counted[]): WhyStays[] =>
    rows.map(({ relation, count }) => ({ why, relation, count }))
  return [...because('never erased', kept), ...because('depends', depending), ...because('changed', changed)]
}

/** Takes all of a work back. Ask `whyStays` first, in the same transaction. */
export async function takeBack(tx: Tx, workId: string, goingWith: readonly string[]): Promise<void> {
  for (const relation of goingWith) await tx.run(sql`call undo.drop_going_with(${workId}::uuid, ${relation})`)
  await tx.run(sql`call undo.take_back(${workId}::uuid)`)
  await tx.run(sql`
    delete from undo.changes
    where work_id = ${workId}`)
}

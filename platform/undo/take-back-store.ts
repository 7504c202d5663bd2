import { sql, type Db, type Tx } from '#platform/db'

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
 * Takes all of a work back. Ask `whyStays` first, in the same transaction. Rows of `goingWith` go with what they are about; those of `staying` stay
 * as they are. Gives how many of the latter there were.
 */
export async function takeBack(
  tx: Tx,
  workId: string,
  { goingWith, staying }: { goingWith: readonly string[]; staying: readonly string[] },
): Promise<number> {
  const stayed = await tx.run(sql`
    delete from undo.changes
    where work_id = ${workId} and relation = any(${staying})`)
  for (const relation of goingWith) await tx.run(sql`call undo.drop_going_with(${workId}::uuid, ${relation})`)
  await tx.run(sql`call undo.take_back(${workId}::uuid)`)
  await tx.run(sql`
    delete from undo.changes
    where work_id = ${workId}`)
  return stayed
}

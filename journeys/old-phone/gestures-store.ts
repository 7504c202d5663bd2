import { sql, type Db } from '#platform/db'

/** What this telephone's owner did on the round, one line a press with its proof, in the order in which we wrote it. */
export async function pressesOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db.rows<{ kind: string }>(sql`
    select min(concat_ws(' ', kind, proof)) as kind
    from delivery.gestures
    where by_person = ${personId} and device like 'téléphone %'
    group by act
    order by min(xmin::text::bigint)`) // the clock of a test stands still: its transactions say the order
  return rows.map((row) => row.kind)
}

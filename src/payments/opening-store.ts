import { sql, type Db } from '#platform/db'

/** How many accounts of the markets that these organisations run (all of them when undefined) may receive money. */
export async function countReceiving(db: Db, among: readonly string[] | undefined): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from payments.payees
    where receives and (${among === undefined} or operator_id = any(${among ?? []}::uuid[]))`)
  return row?.count ?? 0
}

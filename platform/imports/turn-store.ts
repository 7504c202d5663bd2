import { sql, type Tx } from '#platform/db'

/** Holds every import until the transaction ends; false when another one holds them. */
export async function holdImports(tx: Tx): Promise<boolean> {
  const row = await tx.row<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('imports', 0)) as held`,
  )
  return row?.held ?? false
}

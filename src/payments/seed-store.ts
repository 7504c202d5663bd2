import { sql, type Db } from '#platform/db'

/** A job that has nothing left to do: what it asks was written down as done. */
export async function dropWaiting(tx: Db, key: string): Promise<void> {
  await tx.run(sql`select graphile_worker.remove_job(${key}::text)`)
}

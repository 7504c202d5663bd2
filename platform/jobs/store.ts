import { sql, type Db } from '#platform/db'

/**
 * Asks for a job in the caller's transaction: it exists if and only if the transaction commits.
 * @param key the same key twice while the first still waits makes one job.
 */
export async function addJob(
  tx: Db,
  name: string,
  payload: object,
  { key }: { key?: string } = {},
): Promise<void> {
  await tx.run(sql`
    select graphile_worker.add_job(
      ${name}::text,
      payload := ${JSON.stringify(payload)}::json,
      job_key := ${key ?? null}::text
    )`)
}

/** Takes back a job that still waits, by its key: what it asks for is done already, in the caller's transaction. */
export async function dropJob(tx: Db, key: string): Promise<void> {
  await tx.run(sql`select graphile_worker.remove_job(${key}::text)`)
}

/** How many jobs wait, and how many gave up after all their tries. */
export async function countJobs(db: Db): Promise<{ waiting: number; failed: number }> {
  const row = await db.row<{ waiting: number; failed: number }>(sql`
    select
      count(*) filter (where attempts < max_attempts) as waiting,
      count(*) filter (where attempts >= max_attempts) as failed
    from graphile_worker.jobs`)
  return row ?? { waiting: 0, failed: 0 }
}

import { sql, type Db, type Sql, type Tx } from '#platform/db'

/**
 * Asks for a job in the caller's transaction: it exists if and only if the transaction commits.
 * @param key the same key twice while the first still waits makes one job.
 */
export async function addJob(
  tx: Tx,
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

/**
 * Same, in one question with what asks for it: one job for each row of a query that gives `payload` (json) and `key` (text or null); a
 * payload that is null asks for none. @returns how many there are.
 */
export async function addJobs(tx: Tx, name: string, query: Sql): Promise<number> {
  return tx.run(sql`
    with asked as (${query}),
    specs as (
      select array_agg((${name}, payload, null, null, null, key, null, null)::graphile_worker.job_spec) as jobs
      from asked
      where payload is not null
      having count(*) > 0
    )
    select 1
    from specs
    cross join graphile_worker.add_jobs(specs.jobs)`)
}

/** Takes back a job that still waits, by its key: what it asks for is done already, in the caller's transaction. */
export async function dropJob(tx: Tx, key: string): Promise<void> {
  await tx.run(sql`select graphile_worker.remove_job(${key}::text)`)
}

/**
 * Frees the jobs of workers that are gone: killed in the middle of one, they would be tried again only four hours later. For whoever knows that
 * no other process works on this database.
 */
export async function freeJobs(tx: Tx): Promise<void> {
  await tx.run(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_by is not null`)
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

/** The last job that gave up after all its tries: what it was, when, and why. */
export const lastFailure = (db: Db): Promise<{ task: string; at: Date; why: string } | undefined> =>
  db.row<{ task: string; at: Date; why: string }>(sql`
    select task_identifier as task, updated_at as at, coalesce(last_error, '') as why
    from graphile_worker.jobs
    where attempts >= max_attempts
    order by updated_at desc
    limit 1`)

/** A job that failed: what it was, when it last did, and why. `over` once it has given up. */
export type FailedJob = { id: number; task: string; at: Date; why: string; over: boolean }

/** Jobs that gave up, and those that failed at least twice and will be tried again; the latest first. */
export const failedJobs = (db: Db, limit: number): Promise<FailedJob[]> =>
  db.rows<FailedJob>(sql`
    select id, task_identifier as task, updated_at as at, coalesce(last_error, '') as why, attempts >= max_attempts as over
    from graphile_worker.jobs
    where attempts >= max_attempts or (last_error is not null and attempts >= 2)
    order by updated_at desc
    limit ${limit}`)

/** Tries a job again, at once and as often as a new one. One that is done, or being done, is left alone. */
export async function retryJob(tx: Tx, id: number): Promise<void> {
  await tx.run(sql`
    select graphile_worker.reschedule_jobs(array[id]::bigint[], run_at := now(), attempts := 0)
    from graphile_worker.jobs
    where id = ${id} and locked_at is null and last_error is not null`)
}

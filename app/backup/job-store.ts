import { sql, type Db, type Tx } from '#platform/db'

/** Jobs that still wait, as JSON: letters to send, facts to tell. */
export async function waitingJobs(db: Db): Promise<string[]> {
  const rows = await db.rows<{ text: string }>(sql`
    select json_build_object('task', t.identifier, 'payload', j.payload, 'run_at', j.run_at, 'key', j.key)::text as text
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts < j.max_attempts
    order by j.id`)
  return rows.map((row) => row.text)
}

/** Asks again for jobs that waited, in place of those that wait here. */
export async function replaceJobs(tx: Tx, jobs: readonly string[]): Promise<void> {
  await tx.run(sql`delete from graphile_worker._private_jobs where locked_at is null`)
  for (const job of jobs) {
    await tx.run(sql`
      select graphile_worker.add_job(
        j.task, payload := j.payload, run_at := j.run_at, job_key := j.key
      )
      from json_to_record(${job}::json) as j (task text, payload json, run_at timestamptz, key text)`)
  }
}

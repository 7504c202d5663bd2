import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
} from 'graphile-worker'
import type { Database } from '#platform/db'

/** What each kind of job does. A job that throws is tried again later, up to 25 times. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>

/** A job that comes back: `{ job: 'sweep-files', when: '30 2 * * *' }` (cron, UTC). */
export type Recurring = { job: string; when: string }

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') process.stderr.write(`${message}\n`)
})

/** Creates or updates the tables of graphile-worker. */
export async function prepareJobs(db: Database): Promise<void> {
  await runMigrations({ pgPool: db.pool, logger: quiet })
}

/** Works on jobs until `stop()`; several processes may do so on one database. */
export async function startJobs(db: Database, jobs: Jobs, recurring: readonly Recurring[]): Promise<Runner> {
  return run({
    pgPool: db.pool,
    taskList: asTasks(jobs),
    parsedCronItems: parseCronItems(recurring.map(({ job, when }) => ({ task: job, match: when }))),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
  })
}

/** Does every job that waits, and those they ask for, then comes back. For tests and commands. */
export async function runJobs(db: Database, jobs: Jobs): Promise<void> {
  await runOnce({ pgPool: db.pool, taskList: asTasks(jobs), noHandleSignals: true, logger: quiet })
}

const asTasks = (jobs: Jobs): TaskList =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [name, async (payload: unknown) => work(payload)]),
  )

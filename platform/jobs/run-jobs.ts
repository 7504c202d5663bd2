import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
} from 'graphile-worker'
import { z } from 'zod'
import { isDatabaseError, type Database } from '#platform/db'

/** What each kind of job does. A job that throws is tried again later, up to 25 times. */
export type Jobs = Record<string, (payload: unknown) => Promise<void>>

/** A job that comes back: `{ job: 'sweep-files', when: '30 2 * * *' }` (cron, UTC). */
export type Recurring = { job: string; when: string }

/** Something that went wrong behind people's backs: the job, when one failed, and why. */
export type JobTrouble = { job?: string; id?: string; attempt?: number; cause: unknown }

const failedJob = z.object({ task_identifier: z.string(), id: z.coerce.string(), attempts: z.number() })

const telling = (report: (trouble: JobTrouble) => void): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level !== 'error') return
    const { data: job } = failedJob.safeParse(meta?.['job'])
    const cause = meta?.['error'] ?? new Error(message)
    report(job ? { job: job.task_identifier, id: job.id, attempt: job.attempts, cause } : { cause })
  })

const quiet = telling(({ job, cause }) => console.error(job ?? 'jobs', cause))

/** Creates or updates the tables of graphile-worker. */
export async function prepareJobs(db: Database): Promise<void> {
  await runMigrations({ pgPool: db.pool, logger: quiet })
}

/** Works on jobs until `stop()`; several processes may do so on one database. What fails is reported, each time it is tried. */
export async function startJobs(
  db: Database,
  jobs: Jobs,
  recurring: readonly Recurring[],
  report: (trouble: JobTrouble) => void,
): Promise<Runner> {
  return run({
    pgPool: db.pool,
    taskList: asTasks(jobs),
    parsedCronItems: parseCronItems(recurring.map(({ job, when }) => ({ task: job, match: when }))),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: telling(report),
  })
}

/** Does every job that waits, and those they ask for, then comes back. For tests and commands. */
export async function runJobs(db: Database, jobs: Jobs): Promise<void> {
  await runOnce({ pgPool: db.pool, taskList: asTasks(jobs), noHandleSignals: true, logger: quiet })
}

const asTasks = (jobs: Jobs): TaskList =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [
      name,
      async (payload: unknown) =>
        work(payload).catch((cause: unknown) => {
          throw harmless(cause)
        }),
    ]),
  )

/** graphile-worker writes down what a job threw, aloud and in its row: the message of the database quotes what was typed. */
function harmless(cause: unknown): unknown {
  if (!isDatabaseError(cause)) return cause
  const { stack = '' } = cause
  const said = new Error(['database', cause.code, cause.table, cause.constraint].filter(Boolean).join(' '))
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  said.stack = [`${said.name}: ${said.message}`, ...frames].join('\n')
  return said
}

import { addJob } from '#platform/jobs'
import { everyMinute } from '#testing'
import type { Week } from './week.ts'

/** Time goes on until `at`, and what a server does by itself is done: every minute, and these jobs of the night or of the week. */
export async function wait(week: Week, at: string, ...jobs: string[]): Promise<void> {
  week.beffroi.setNow(at)
  for (const job of [...jobs, ...everyMinute]) await addJob(week.beffroi.db, job, {})
  await week.settle()
}

import { tellWaiting } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { runJobs } from '#platform/jobs'
import { listenersOf } from './listeners.ts'
import { jobsOf } from './schedule.ts'

/** Does every job that waits and tells every fact, and those that follow from them. For commands and tests: a server does it by itself. */
export async function settle(ground: Ground): Promise<void> {
  do await runJobs(ground.db, jobsOf(ground))
  while ((await tellWaiting(ground.db, listenersOf(ground))) > 0)
}

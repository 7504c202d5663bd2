export { addJob, addJobs, countJobs, dropJob, freeJobs, lastFailure } from './store.ts'
export { failedJobs, retryJob, type FailedJob } from './store.ts'
export { tryEach } from './try-each.ts'
export { prepareJobs, runJobs, startJobs, type Jobs, type JobTrouble, type Recurring } from './run-jobs.ts'

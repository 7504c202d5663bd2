export { addJob, addJobs, countJobs, dropJob, freeJobs, lastFailure } from './store.ts'
export { prepareJobs, runJobs, startJobs, type Jobs, type JobTrouble, type Recurring } from './jobs.ts'

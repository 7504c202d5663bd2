export { addJob, addJobs, countJobs, dropJob, failedJobs, freeJobs } from './store.ts'
export { prepareJobs, runJobs, startJobs, type Jobs, type Recurring } from './jobs.ts'

export { addJob, countJobs, dropJob } from './store.ts'
export { prepareJobs, runJobs, startJobs, type Jobs, type Recurring } from './jobs.ts'

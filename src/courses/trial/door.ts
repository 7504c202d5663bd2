export { forgetTrialsOf } from './forget-trials.ts'

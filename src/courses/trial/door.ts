export { forgetTrialsIn, forgetTrialsOf } from './forget-trials.ts'
export { ownTrials } from './store.ts'
export type { Trial } from './trial.ts'

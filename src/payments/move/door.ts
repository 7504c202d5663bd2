export { paymentsToWork } from './store.ts'
export { workShares } from './work-shares.ts'

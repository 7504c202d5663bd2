export type { Dispute } from './dispute.ts'
export { disputesOf } from './store.ts'
export { workDispute } from './work-dispute.ts'

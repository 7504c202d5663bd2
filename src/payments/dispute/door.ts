export type { Dispute } from './dispute.ts'
export { refundWhatIsLeft } from './refund-what-is-left.ts'
export { disputesOf } from './store.ts'
export { workDispute } from './work-dispute.ts'

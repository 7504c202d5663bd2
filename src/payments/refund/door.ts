export { deliveryRefunded, shareRefunded } from './postings.ts'
export type { Refund } from './refund.ts'
export { insertRefund, refundOfProvider, refundsOf } from './store.ts'
export { workRefund } from './work-refund.ts'

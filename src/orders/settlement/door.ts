export { leaveOrder } from './leave-order.ts'
export { settleShare } from './settle-share.ts'
export { settleAnswersOf } from './store.ts'

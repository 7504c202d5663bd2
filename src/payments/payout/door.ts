export { workPayout } from './pay-out.ts'
export { payoutStateOf, type Payout } from './payout.ts'
export { heldByDisputes, payoutOfProvider, payoutsOf } from './store.ts'
export { Payouts } from './table.tsx'

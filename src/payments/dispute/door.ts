export type { Dispute } from './dispute.ts'
export type { KnownSale, Sales } from './known-sale.ts'
export { disputesOf } from './store.ts'
export { workDispute } from './work-dispute.ts'

import type { Id } from '#platform/id'

export type DisputeId = Id<'dispute'>
export type InvoiceId = Id<'invoice'>
export type OrderId = Id<'order'>
export type PaymentId = Id<'payment'>
export type PayoutId = Id<'payout'>
export type RefundId = Id<'refund'>
export type ShareId = Id<'share'>
/** What somebody said, once, of how a refund that came back was given. */
export type GivenOtherwiseId = Id<'given otherwise'>

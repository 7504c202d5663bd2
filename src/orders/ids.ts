import type { Id } from '#platform/id'

export type BasketId = Id<'basket'>
export type GiftId = Id<'gift'>
export type KeptId = Id<'kept'>
export type LineId = Id<'line'>
export type RecallId = Id<'recall'>
export type ReceiptId = Id<'receipt'>
export type ReplacementId = Id<'replacement'>
export type WeeklyId = Id<'weekly basket'>

import type { Id } from '#platform/id'

export type LotId = Id<'lot'>
export type MarketId = Id<'market'>
export type MerchantId = Id<'merchant'>
export type ProductId = Id<'product'>

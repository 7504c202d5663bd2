import type { FileId } from '#platform/files'
import type { Id } from '#platform/id'

export type LotId = Id<'lot'>
export type MarketId = Id<'market'>
export type MerchantId = Id<'merchant'>
export type ProductId = Id<'product'>
/** A form that brings a photograph, by what it is about: a product to come, a product, a shop. */
export type PhotoFormId = ProductId | MerchantId
export type PictureId = FileId
export type WaitId = Id<'wait'>

import type { Lot } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import type { ShelfProduct } from './shelf.ts'

export type ShopProduct = ShelfProduct & {
  merchant: Merchant
  lots: Lot[]
  canUndo: boolean
  refused?: string
}

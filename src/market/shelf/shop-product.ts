import type { Lot } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import type { ShelfProduct } from './shelf.ts'

export type ShopProduct = ShelfProduct & {
  merchant: Merchant
  lots: Lot[]
  canUndo: boolean
  /** What is sold of it a week, in its unit. */
  weekly: number
  /** How many customers asked to be told when it is back. */
  waiting: number
  refused?: string
}

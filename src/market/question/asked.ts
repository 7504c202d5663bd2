import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Question } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Product } from '../product.ts'
import type { TillDoubt } from '../till/door.ts'

/** A question on its screen: about which product of which shop, with what its till said, and what was typed already. */
export type Asked = {
  product: Product
  merchant: Merchant
  question: Question
  /** The other products of the shop: what it said for them is proposed. */
  others: Product[]
  doubts: TillDoubt[]
  typed?: Typed
  errors?: Errors
}

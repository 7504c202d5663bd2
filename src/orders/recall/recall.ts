import type { Sold, LotId, ProductId, MarketId } from '#market'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { FarmLotId } from '#farm'
import type { RecallId } from '../ids.ts'

/** Lots that were sold, or a product delivered between two days when nobody knows its lot. */
export type SoldGoods = { lotIds: LotId[] } | { productId: ProductId; from: Day; until: Day }

/** What is called back. `farmLotIds`: lots as the farm knows them; some may have been given, sold nowhere. */
export type RecallAbout = SoldGoods & { farmLotIds: FarmLotId[] }

export type RecallGood = { name: string; sold: Sold; quantity: number; merchantName: string }

/** Goods called back. Whoever had some is told once (`told`), and somebody notes when they know (`reached`). */
export type Recall = RecallAbout & {
  id: RecallId
  /** Where it was decided: the goods of no other market are called back. */
  marketId: MarketId
  about: string
  words: string
  decidedAt: Date
  decidedBy: PersonId
  orders: number
  told: number
  reached: number
}

/** A recall as somebody decides it. */
export type NewRecall = RecallAbout & Pick<Recall, 'id' | 'marketId' | 'about' | 'words'>

export const lotIdsOf = (goods: SoldGoods): LotId[] => ('lotIds' in goods ? goods.lotIds : [])

/** The product that is called back whole; null when lots are. */
export const productIdOf = (goods: SoldGoods): ProductId | null =>
  'productId' in goods ? goods.productId : null

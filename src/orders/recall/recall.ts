import type { Sold } from '#market'
import type { Day } from '#platform/time'

/** Lots that were sold, or a product delivered between two days when nobody knows its lot. */
export type SoldGoods = { lotIds: string[] } | { productId: string; from: Day; until: Day }

/** What is called back. `farmLotIds`: lots as the farm knows them; some may have been given, sold nowhere. */
export type RecallAbout = SoldGoods & { farmLotIds: string[] }

export type RecallGood = { name: string; sold: Sold; quantity: number; merchantName: string }

/** Goods called back. Whoever had some is told once (`told`), and somebody notes when they know (`reached`). */
export type Recall = RecallAbout & {
  id: string
  /** Where it was decided: the goods of no other market are called back. */
  marketId: string
  about: string
  words: string
  decidedAt: Date
  decidedBy: string
  orders: number
  told: number
  reached: number
}

/** A recall as somebody decides it. */
export type NewRecall = RecallAbout & Pick<Recall, 'id' | 'marketId' | 'about' | 'words'>

export const lotIdsOf = (goods: SoldGoods): string[] => ('lotIds' in goods ? goods.lotIds : [])

/** The product that is called back whole; null when lots are. */
export const productIdOf = (goods: SoldGoods): string | null =>
  'productId' in goods ? goods.productId : null

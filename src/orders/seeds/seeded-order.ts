import type { OrderId } from '#delivery'
import type { ProductId, LotId } from '#market'
import type { MissingWhy } from '../answers/answer.ts'

type At = { at: Date; shop?: string }
/** What a shop did with an order of the demo. */
export type SeededStep =
  | (At & { what: 'accept' | 'ready' })
  | (At & { what: 'refuse all'; why: MissingWhy })
  | (At & { what: 'refuse'; productId: ProductId; why: MissingWhy })
  | (At & { what: 'weigh'; productId: ProductId; weight_g: number })
  | (At & { what: 'replace'; productId: ProductId; byProductId: ProductId; quantity: number })
  | (At & { what: 'give back'; productId: ProductId; cents: number; words: string })

export type SeededOrder = {
  buyerName: string
  contact: { phone: string | null; email: string | null }
  orderedAt: Date
  slotFrom: Date
  goods: { productId: ProductId; quantity: number; lotId?: LotId }[]
  deliveryCents: number
  address?: string
  point?: [latitude: number, longitude: number]
  id?: OrderId
  steps: SeededStep[]
  /** When it was fetched; what bikes brought is told by their rounds. */
  collectedAt?: Date
}

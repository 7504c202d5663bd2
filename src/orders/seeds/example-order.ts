import type { OrderId } from '#delivery'
import type { ProductId, LotId } from '#market'

/** An order as demos and tests tell it: who, when, what. Its ids come from its name, so that they are the same each time. */
export type ExampleOrder = {
  name: string
  buyerName: string
  phone: string | null
  email: string | null
  orderedAt: Date
  slotFrom: Date
  goods: { productId: ProductId; quantity: number; lotId?: LotId }[]
  deliveryCents?: number
  /** Where it is brought; without one, it is fetched. */
  address?: string
  /** Where that is; in the middle of the town when nothing says it. */
  point?: [latitude: number, longitude: number]
  /** Its id, and that of its payment; the one that its name gives otherwise. */
  id?: OrderId
  /** 'counted': the stock of today was counted after it was sold. */
  stock?: 'taken' | 'counted'
}

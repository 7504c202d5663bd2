import type { Day } from '#platform/time'
import type { OrderId } from '#delivery'
import type { ShareId } from '#payments'
import type { OrganisationId, PersonId } from '#people'
import type { MarketId, LotId, ProductId } from '#market'
import type { RecallId } from './ids.ts'

type Ordered = { orderId: OrderId; reference: string }
type Answered = { shareId: ShareId; orderId: OrderId; organisationId: OrganisationId; by: PersonId | null }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'order confirmed': Ordered & { marketId: MarketId; day: Day }
    'order given back': Ordered
    'order cancelled': Ordered
    'share accepted': Answered
    'share refused': Answered
    'goods sold': Answered & { goods: object[] }
    'goods recalled': {
      recallId: RecallId
      about: string
      lotIds: readonly LotId[]
      productId: ProductId | null
      orders: number
      by: PersonId
    }
  }
}

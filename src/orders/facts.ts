import type { Day } from '#platform/time'

type Ordered = { orderId: string; reference: string }
type Answered = { shareId: string; orderId: string; organisationId: string; by: string | null }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'order confirmed': Ordered & { marketId: string; day: Day }
    'order given back': Ordered
    'order cancelled': Ordered
    'share accepted': Answered
    'share refused': Answered
    'goods sold': Answered & { goods: object[] }
    'goods recalled': {
      recallId: string
      about: string
      lotIds: readonly string[]
      productId: string | null
      orders: number
      by: string
    }
  }
}

import { idIn, notFound, type Ask } from '#platform/web'
import { ordersByIds } from '../order-store.ts'
import type { Order } from '../order.ts'
import { openWorkday, type OpenWorkday } from '../workday/door.ts'

export type OpenOrder = { open: OpenWorkday; order: Order }

/** The order of the address and its day, for who runs its hub, also once it is cancelled. @throws notFound for anybody else. */
export async function openOrder(c: Ask): Promise<OpenOrder> {
  const open = await openWorkday(c)
  const id = idIn(c, 'order')
  const [order] = await ordersByIds(c.var.db, [id])
  if (!order || order.hubId !== open.hub.id || order.day !== open.day) throw notFound()
  return { open, order }
}

import type { Db } from '#platform/db'
import { ordersByIds } from '../order-store.ts'
import type { Order } from '../order.ts'
import type { PlaceId, OrderId } from '../ids.ts'

/** An order for one of the places that asked for it. */
export async function requestOf(
  db: Db,
  id: OrderId,
  placeIds: readonly PlaceId[],
): Promise<Order | undefined> {
  const [order] = await ordersByIds(db, [id])
  return order?.askedByPlace && placeIds.includes(order.askedByPlace) ? order : undefined
}

import type { Wish } from '#delivery'
import type { Merchant } from '#market'
import type { Db } from '#platform/db'
import { wishOf, type WishPart } from '../basket/door.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import type { Share } from '../share.ts'

/** For an order; its door is known. */
export function wishOfOrder(
  db: Db,
  {
    order,
    shares,
    lines,
    merchants,
  }: { order: Order; shares: Share[]; lines: Line[]; merchants: Merchant[] },
  now: Date,
): Promise<Wish> {
  const { id, hubId, reference, way, day, goodsCents, deliveryCents: feeCents } = order
  if (!('door' in way)) throw new Error(`order ${id} has no door`)
  const { door } = way
  const parts = shares.flatMap((share): WishPart[] => {
    const shop = merchants.find((one) => one.id === share.merchantId)
    return shop ? [{ shop, loads: lines.filter((one) => one.shareId === share.id) }] : []
  })
  return wishOf(db, parts, { id, hubId, reference, door, day, goodsCents, feeCents }, now)
}

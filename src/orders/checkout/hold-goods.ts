import { holdStock, lotsToTake } from '#market'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Basket, ShownBasket } from '../basket/door.ts'
import { orderOfBasket, type Choice } from './order-of-basket.ts'
import { insertOrder } from './new-order-store.ts'
import type { ReservedOrder } from './reserved-order.ts'

/** Writes the order that the basket becomes, and takes its goods out of what others may buy. Refusal: 'not enough'. */
export async function holdGoods(
  tx: Tx,
  basket: Basket,
  shown: ShownBasket,
  choice: Choice,
  now: Date,
): Promise<ReservedOrder> {
  const { order, shares, lines } = orderOfBasket(basket, shown, choice, now)
  const offers = shown.shops.flatMap((one) => one.lines)
  const wanted = offers.map(({ productId, quantity, offer }) => ({
    productId,
    quantity,
    traced: offer.product.traced,
  }))
  const taken = await lotsToTake(tx, wanted, now)
  if (!taken) return refuse('not enough')
  const lots = new Map(taken.map((one) => [one.productId, one.lotId]))
  const withLots = lines.map((one) => ({ ...one, lotId: lots.get(one.productId) ?? null }))
  const reference = await insertOrder(tx, order, shares, withLots)
  // last: the stock that all buyers want is held until the end
  if (!(await holdStock(tx, wanted))) return refuse('not enough')
  return { ok: true, order: { ...order, reference }, shares }
}

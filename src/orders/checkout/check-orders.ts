import { stocksOf, type ProductId } from '#market'
import { paymentsByIds } from '#payments'
import type { Db } from '#platform/db'
import { brokenReservations, soldByOrders, statesOfOrders, wantedProducts } from './check-store.ts'

/**
 * What must be true of goods and money at any instant, whatever pressed at once and whatever crashed: one English sentence for each
 * thing that is not. `goods`: what `goodsIn` said before, while nobody counted or received anything since. For tests.
 */
export async function checkOrders(db: Db, goods: ReadonlyMap<ProductId, number>): Promise<string[]> {
  const ids = await wantedProducts(db)
  const stocks = await stocksOf(db, ids)
  const reserved = ids.map((productId) => ({ productId, reserved: stocks.get(productId)?.reserved ?? 0 }))
  const broken = await brokenReservations(db, reserved)
  const now = await goodsIn(db, [...goods.keys()])
  const lost = [...goods].filter(([id, before]) => now.get(id) !== before)
  return [
    ...broken.map((one) => `${one.productId}: ${one.reserved} reserved, ${one.held} held by orders`),
    ...lost.map(([id, before]) => `${id}: ${before} on the shelf or sold, then ${now.get(id) ?? 0}`),
    ...(await moneyWithoutGoods(db)),
  ]
}

/** What is on the shelf, and what orders that stand bought: neither made nor lost by any press or crash. */
export async function goodsIn(db: Db, productIds: readonly ProductId[]): Promise<Map<ProductId, number>> {
  const [stocks, sold] = [await stocksOf(db, productIds), await soldByOrders(db)]
  return new Map(productIds.map((id) => [id, (stocks.get(id)?.onHand ?? 0) + (sold.get(id) ?? 0)]))
}

async function moneyWithoutGoods(db: Db): Promise<string[]> {
  const orders = await statesOfOrders(db)
  const payments = await paymentsByIds(
    db,
    orders.map((one) => one.id),
  )
  return orders.flatMap(({ id, state, reference, finalCents }) => {
    const payment = payments.get(id)?.state
    if (finalCents === 0) return [] // every shop said no: all of it was given back
    const kept = state === 'confirmed' || state === 'collected' || state === 'delivered'
    // what a bank claims back was paid, and stands until it has decided
    if (kept && payment !== 'paid' && payment !== 'partly refunded' && payment !== 'disputed')
      return [`${reference}: ${state}, its payment ${payment ?? 'unknown'}`]
    const free = state === 'lapsed' || state === 'cancelled'
    if (free && (payment === 'paid' || payment === 'partly refunded'))
      return [`${reference}: ${state}, its payment ${payment}`]
    return []
  })
}

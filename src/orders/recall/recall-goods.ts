import { recallHarvests, traceLots } from '#farm'
import { lotsByIds, lotsByNumber, recallLot, recallProduct, type ProductId } from '#market'
import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { postAll } from '#platform/mail'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { affectedBy, soldOfLots } from './affected-store.ts'
import { insertRecallOrders } from './reached-store.ts'
import { channelOf, recallLetter } from './recall-letter.ts'
import { lotIdsOf, productIdOf, type NewRecall } from './recall.ts'
import { insertRecall } from './store.ts'
import { orderLink } from '../order-address.ts'
import type { Telling } from '../tell-buyer.ts'
import { tellRecalled } from './tell-recalled.ts'

export type RecallRefusal = 'nothing to recall'

/** `id` is made by whoever asks: pressed twice, everybody is told once. */
export type Recalling = NewRecall & { by: PersonId }

/** `stopped`: what was still sold or given, and is no more; `again`: this recall was decided before. */
export type Recalled = { ok: true; told: number; stopped: 'now' | 'before'; again: boolean }

/**
 * Calls goods back: their lots are closed and leave the stock (or, when no lot is known, their product leaves the sale), and everybody who
 * had some is written to, once, in the same transaction; so are the shops that sold it.
 * Refusal: 'nothing to recall' when it names neither lot nor product.
 */
export async function recallGoods(
  { db, site }: Telling,
  { by, ...recall }: Recalling,
  now: Date,
): Promise<Recalled | Refused<RecallRefusal>> {
  const { id: recallId, about, farmLotIds } = recall
  const [lotIds, productId] = [lotIdsOf(recall), productIdOf(recall)]
  if (lotIds.length + farmLotIds.length === 0 && !productId) return refuse('nothing to recall')
  return db.transaction(async (tx) => {
    if (!(await insertRecall(tx, recall, by, now)))
      return { ok: true, told: 0, stopped: 'before', again: true }
    const { stopped, productIds } = await stopGoods(tx, recall, by, now)
    const people = await affectedBy(tx, recall)
    const told = people.map((order) => ({ ...order, reach: channelOf(order.buyer) }))
    await insertRecallOrders(
      tx,
      recallId,
      told.map(({ orderId, reach }) => ({ orderId, channel: reach?.channel ?? null })),
      now,
    )
    const letters = told.flatMap(({ secret, reference, goods, buyer, reach }) => {
      const address = `${orderLink(site.url, { secret })}/rappel/${recallId}`
      return reach ? [{ ...reach, ...recallLetter(recall, { reference, goods, address, buyer }) }] : []
    })
    await postAll(tx, letters, now)
    await tellRecalled(tx, { ...recall, productIds, by, siteUrl: site.url }, now)
    await announce(
      tx,
      'goods recalled',
      { recallId, about, lotIds, productId, orders: people.length, by },
      now,
    )
    return { ok: true, told: letters.length, stopped, again: false }
  })
}

/** Stops all that is named: at the farm first, then on the market. `productIds`: of what. */
async function stopGoods(
  tx: Tx,
  recall: NewRecall,
  by: PersonId,
  now: Date,
): Promise<{ stopped: Recalled['stopped']; productIds: ProductId[] }> {
  const { marketId, farmLotIds } = recall
  const [lotIds, productId] = [lotIdsOf(recall), productIdOf(recall)]
  let stopped = await recallHarvests(tx, farmLotIds, now)
  // read again under the lock of the farm: a harvest may have reached the stall since somebody looked
  const numbers = (await traceLots(tx, farmLotIds)).map((one) => one.number)
  const reached = (await Promise.all(numbers.map((one) => lotsByNumber(tx, marketId, one)))).flat()
  const ids = new Set([...lotIds, ...reached.map((one) => one.id)])
  const sold = await soldOfLots(tx, [...ids])
  for (const id of [...ids].toSorted())
    if (await recallLot(tx, { id, sold: sold.get(id) ?? 0, by }, now)) stopped += 1
  if (productId && (await recallProduct(tx, { id: productId, by }, now))) stopped += 1
  const ofLots = (await lotsByIds(tx, [...ids])).map((lot) => lot.productId)
  const productIds = [...new Set([...ofLots, ...(productId ? [productId] : [])])]
  return { stopped: stopped > 0 ? 'now' : 'before', productIds }
}

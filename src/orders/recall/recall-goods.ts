import { recallHarvests, traceLots } from '#farm'
import { lotsByIds, lotsByNumber, recallLot, recallProduct } from '#market'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { postAll } from '#platform/mail'
import { channelOf, recallLetter, type Recall, type RecallAbout } from './recall.ts'
import { affectedBy, insertRecall, insertRecallOrders, soldOfLots } from './store.ts'
import { orderLink } from '../order-address.ts'
import type { Telling } from '../tell-buyer.ts'
import { tellRecalled } from './tell-recalled.ts'

export type RecallRefusal = 'nothing to recall'

/** `id` is made by whoever asks: pressed twice, everybody is told once. */
export type Recalling = RecallAbout & Pick<Recall, 'id' | 'marketId' | 'about' | 'words'> & { by: string }

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
): Promise<Recalled | { ok: false; refusal: RecallRefusal }> {
  if (recall.lotIds.length + recall.farmLotIds.length === 0 && !recall.productId)
    return { ok: false, refusal: 'nothing to recall' }
  return db.transaction(async (tx) => {
    if (!(await insertRecall(tx, recall, by, now)))
      return { ok: true, told: 0, stopped: 'before', again: true }
    const { stopped, productIds } = await stopGoods(tx, recall, by, now)
    const people = await affectedBy(tx, recall)
    const told = people.map((one) => ({ ...one, reach: channelOf(one) }))
    await insertRecallOrders(
      tx,
      recall.id,
      told.map(({ orderId, reach }) => ({ orderId, channel: reach?.channel ?? null })),
      now,
    )
    const letters = told.flatMap(({ secret, reference, goods, reach }) => {
      const address = `${orderLink(site.url, { secret })}/rappel/${recall.id}`
      return reach ? [{ ...reach, ...recallLetter(recall, { reference, goods, address }) }] : []
    })
    await postAll(tx, letters, now)
    await tellRecalled(tx, { ...recall, productIds, by, siteUrl: site.url }, now)
    const { id: recallId, about, lotIds, productId } = recall
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
  tx: Db,
  { marketId, lotIds, farmLotIds, productId }: RecallAbout & Pick<Recall, 'marketId'>,
  by: string,
  now: Date,
): Promise<{ stopped: Recalled['stopped']; productIds: string[] }> {
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

import { recallLot } from '#market'
import { announce } from '#platform/facts'
import { postAll } from '#platform/mail'
import { channelOf, recallLetter, type RecallAbout } from './recall.ts'
import { affectedBy, insertRecall, insertRecallOrders, soldOfLots } from './recall-store.ts'
import { type Telling, orderAddress } from './share-letters.ts'

export type RecallRefusal = 'nothing to recall'

/** `id` is made by whoever asks: pressed twice, everybody is told once. */
export type Recalling = RecallAbout & { id: string; about: string; words: string; by: string }

/**
 * Calls goods back: their lots are closed and leave the stock, and everybody who had some is written to, once, in the same transaction.
 * Refusal: 'nothing to recall' when it names neither lot nor product.
 */
export async function recallGoods(
  { db, site }: Telling,
  { by, ...recall }: Recalling,
  now: Date,
): Promise<{ ok: true; told: number } | { ok: false; refusal: RecallRefusal }> {
  if (recall.lotIds.length === 0 && !recall.productId) return { ok: false, refusal: 'nothing to recall' }
  return db.transaction(async (tx) => {
    if (!(await insertRecall(tx, recall, by, now))) return { ok: true, told: 0 }
    const sold = await soldOfLots(tx, recall.lotIds)
    for (const id of recall.lotIds.toSorted()) await recallLot(tx, { id, sold: sold.get(id) ?? 0, by }, now)
    const people = await affectedBy(tx, recall)
    const told = people.map((one) => ({ ...one, reach: channelOf(one) }))
    await insertRecallOrders(
      tx,
      recall.id,
      told.map(({ orderId, reach }) => ({ orderId, channel: reach?.channel ?? null })),
      now,
    )
    const letters = told.flatMap(({ secret, reference, goods, reach }) => {
      const address = `${orderAddress(site.url, secret)}/rappel/${recall.id}`
      return reach ? [{ ...reach, ...recallLetter(recall, { reference, goods, address }) }] : []
    })
    await postAll(tx, letters, now)
    const { id: recallId, about, lotIds, productId } = recall
    await announce(
      tx,
      'goods recalled',
      { recallId, about, lotIds, productId, orders: people.length, by },
      now,
    )
    return { ok: true, told: letters.length }
  })
}

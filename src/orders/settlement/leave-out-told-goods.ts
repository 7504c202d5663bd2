import { leaveOutGoods, placeOfShop } from '#delivery'
import { merchantsOf } from '#market'
import type { Tx } from '#platform/db'
import type { Line } from '../line.ts'
import { loadOf, type Load } from '../load.ts'
import { replacementsOf } from '../replacement-store.ts'
import type { Replacement } from '../replacement.ts'
import { sharesOf, wholeOf, type ShareWhole } from '../share-store.ts'

/**
 * What a shop does not bring leaves the list of the courier and of the customer, what it brings instead stands there. What may still be
 * taken back stays. Two stalls of one organisation give their goods at one place.
 */
export async function leaveOutToldGoods(
  tx: Tx,
  { order, share }: Pick<ShareWhole, 'order' | 'share'>,
  told: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  if (order.way.mode !== 'delivery' || order.state !== 'confirmed') return
  const shops = await merchantsOf(tx, [share.organisationId])
  const shop = shops.find((one) => one.id === share.merchantId)
  const shares = (await sharesOf(tx, [order.id])).filter((one) => one.organisationId === share.organisationId)
  const loads: Load[] = []
  for (const { id } of shares) {
    const whole = await wholeOf(tx, order, id)
    const taken = await replacementsOf(tx, [id])
    for (const line of whole?.lines ?? []) {
      const isTold =
        told.has(line.id) || whole?.answers.some((one) => one.lineId === line.id && one.settledAt)
      if (line.state !== 'refused' || !isTold) loads.push(loadOfLine(line, taken))
    }
  }
  if (!shop || loads.length === 0) return
  const placeId = await placeOfShop(tx, order.hubId, shop, now)
  await leaveOutGoods(tx, { orderId: order.id, placeId, load: loadOf(loads) })
}

function loadOfLine(line: Line, taken: readonly Replacement[]): Load {
  const { name, aisle, sold, cold, carried_g } = line
  const instead = taken.findLast((one) => one.lineId === line.id && one.answer === 'yes')
  if (line.state === 'replaced' && instead)
    return { name: instead.name, aisle, quantity: instead.quantity, sold: instead.sold, cold, carried_g }
  return { name, aisle, quantity: line.finalQuantity || line.quantity, sold, cold, carried_g }
}

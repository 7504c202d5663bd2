import { lockTaken, placeOfShop, readTaken } from '#delivery'
import { merchantsOf } from '#market'
import type { Db, Tx } from '#platform/db'
import type { Order } from '../order.ts'
import { isClaimed } from '../refund/door.ts'
import type { Share } from '../share.ts'
import type { Held } from './withdrawal.ts'

type Asked = { order: Order; shares: readonly Share[] }

/** What keeps goods in an order, at this instant. */
export const findHeld = async (db: Db, asked: Asked, now: Date): Promise<Held> =>
  heldBy(db, asked, await readTaken(db, asked.order.id), now)

/** The same, held until the transaction ends. */
export const lockHeld = async (tx: Tx, asked: Asked, now: Date): Promise<Held> =>
  heldBy(tx, asked, await lockTaken(tx, asked.order.id), now)

async function heldBy(
  db: Db,
  { order, shares }: Asked,
  taken: Awaited<ReturnType<typeof readTaken>>,
  now: Date,
): Promise<Held> {
  const isDisputed = await isClaimed(db, order.id)
  const onBike = new Set<Share['id']>()
  if (order.way.mode !== 'delivery' || taken.size === 0) return { isDisputed, onBike }
  const shops = await merchantsOf(
    db,
    shares.map((one) => one.organisationId),
  )
  for (const share of shares) {
    const shop = shops.find((one) => one.id === share.merchantId)
    if (shop && taken.has(await placeOfShop(db, order.hubId, shop, now))) onBike.add(share.id)
  }
  return { isDisputed, onBike }
}

import { seedBought, type OrderId } from '#delivery'
import { merchantsOf } from '#market'
import type { Tx } from '#platform/db'
import { wishOfOrder } from '../checkout/door.ts'
import { readOrder } from '../order-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { writeFollow } from './seed-store.ts'

/** A bike of the demo brings what is left of an order, in its hours; nothing where it is fetched, or was cancelled. */
export async function seedByBike(tx: Tx, id: OrderId): Promise<void> {
  const order = await readOrder(tx, id)
  if (order?.state !== 'confirmed' || !('door' in order.way)) return
  const lines = (await linesOf(tx, [id])).filter(({ state }) => state !== 'refused')
  const shares = (await sharesOf(tx, [id])).filter((share) => lines.some((one) => one.shareId === share.id))
  const merchants = await merchantsOf(
    tx,
    shares.map((one) => one.organisationId),
  )
  const { day, slotFrom: from, slotTo: to, orderedAt, reference, way } = order
  const { phone, email } = way.buyer
  const wish = await wishOfOrder(tx, { order, shares, lines, merchants }, orderedAt)
  const door = { ...wish.door, phone, email }
  await writeFollow(tx, id, await seedBought(tx, { ...wish, reference, door }, { day, from, to }, orderedAt))
}

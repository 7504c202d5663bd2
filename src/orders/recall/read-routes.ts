import { goTo, idIn, newSite, notFound, type Ask } from '#platform/web'
import { orderAddress } from '../order-address.ts'
import { orderAsked } from '../access.ts'
import { affectedBy } from './affected-store.ts'
import { markReached, reachedBy } from './reached-store.ts'
import { recallReadPage, type ReadRecall } from './read-page.tsx'
import { recallsOfOrder } from './store.ts'

const READ = '/commandes/:secret/rappel/:id'

/** What a customer reads of a recall, from the secret address of the order. */
export const readSite = newSite()
  .get(READ, async (c) => recallReadPage(c, await readBy(c)))
  .post(READ, saidRead)

async function readBy(c: Ask): Promise<ReadRecall> {
  const { db } = c.var
  const order = await orderAsked(c)
  const recall = (await recallsOfOrder(db, order.id)).find(({ id }) => id === idIn(c))
  if (!recall) throw notFound()
  const mine = (await affectedBy(db, recall)).find(({ orderId }) => orderId === order.id)
  const reached = (await reachedBy(db, recall.id)).find(({ orderId }) => orderId === order.id)
  return { order, recall, mine, reached }
}

async function saidRead(c: Ask): Promise<Response> {
  const { order, recall } = await readBy(c)
  await c.var.db.transaction((tx) =>
    markReached(tx, { recallId: recall.id, orderId: order.id, by: null }, c.var.now),
  )
  return goTo(c, `${orderAddress(order)}/rappel/${recall.id}`)
}

import { notFound, type Ask } from '#platform/web'
import { wasCollected } from '../slots/door.ts'
import { followHours } from './hours.ts'
import { followPage } from './page.tsx'
import type { Followed } from './followed.ts'
import { gesturesOfOrder, standing } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import { proofReadAt } from './told-store.ts'
import { expectedFor } from './find-expected.ts'
import { forgottenAt } from '../order-life-store.ts'
import { orderByFollow } from '../order-store.ts'
import { stageOf, type Order } from '../order.ts'
import { placesByIds } from '../place-store.ts'
import type { Sale } from './ask-sale.ts'

/** The order of this secret address. @throws notFound for any other. */
export async function followed(c: Ask): Promise<Order> {
  const follow = c.req.param('follow') ?? ''
  const order = /^[\w-]{22,80}$/.test(follow) ? await orderByFollow(c.var.db, follow) : undefined
  if (!order) throw notFound()
  return order
}

const REFRESH_SECONDS = 60

export async function showDelivery(
  c: Ask,
  sale: Sale,
  order: Order,
  errors: Parameters<typeof followPage>[2] = {},
): Promise<Response> {
  const { db, now } = c.var
  const ids = order.pickups.flatMap(({ placeId }) => (placeId ? [placeId] : []))
  const stands = stageOf(order, now)
  const gestures = standing(await gesturesOfOrder(db, order.id))
  const expected = stands === 'waiting' ? await expectedFor(db, order, now) : undefined
  const all: Followed = {
    order,
    places: new Map((await placesByIds(db, ids)).map((one) => [one.id, one])),
    hubName: (await readHub(db, order.hubId))?.name ?? '',
    stands,
    hours: followHours(order, expected, now),
    gestures,
    cancellable: wasCollected(gestures) ? 'no' : await cancellableIn(c, sale, order),
    forgotten: await forgottenAt(db, order.id),
    proofRead: await proofReadAt(db, order.id),
  }
  // The browser itself comes back, without a script, and only while the hour may still change.
  if (all.hours.near !== 'promised' && Object.keys(errors).length === 0)
    c.header('refresh', String(REFRESH_SECONDS))
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'no-store')
  return followPage(c, all, errors)
}

async function cancellableIn(c: Ask, sale: Sale, { id }: Order): Promise<Followed['cancellable']> {
  const may = await sale.mayCancel(c.var.db, id, c.var.now)
  if (may === undefined) return 'until collected'
  return may ? 'until prepared' : 'no'
}

import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { idOrNull } from '#platform/id'
import { keepMove } from './move-order.ts'
import { priceMove } from './price-move.ts'
import { openWorkday, type OpenWorkday, readWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { moveRefused, priceWords } from './move-words.ts'
import { orderPage } from './order-page.tsx'
import type { Order } from '../order.ts'

const DAY = '/livraisons/jours/:day'

/** An order of a day, and its other bikes. */
export const orderSite = newSite()
  .get(`${DAY}/commandes/:order`, one)
  .get(`${DAY}/commandes/:order/prix.json`, price)
  .post(`${DAY}/commandes/:order`, move)

function orderIn(c: Ask, { work }: OpenWorkday): Order {
  const id = idIn(c, 'order')
  const order = work.rows.orders.find((one) => one.id === id)
  if (!order) throw notFound()
  return order
}

async function one(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return orderPage(c, open, orderIn(c, open))
}

/** What the day's page shows while an order is carried: the price there, or why not. */
async function price(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const order = orderIn(c, open)
  const to = c.req.query('tournee') ?? ''
  const found = priceMove(open.work, order.id, idOrNull(to), c.var.now)
  return c.json({
    ok: found.ok,
    words: found.ok ? priceWords(found.price, found.moved) : moveRefused(found, open.work.rows),
  })
}

const moveForm = field.form({ shift: field.optionalId(), version: field.whole(0, 1_000_000) })

async function move(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const order = orderIn(c, open)
  const form = await readForm(c, moveForm)
  if (!form.ok) return orderPage(c, open, order, Object.values(form.errors)[0])
  const { shift, version } = form.value
  const moved = await keepMove(c.var.db, {
    hub: open.hub,
    day: open.day,
    orderId: order.id,
    shiftId: shift,
    seen: version,
    by: open.actor.personId,
    at: c.var.now,
  })
  if (!moved.ok) {
    const work = await readWorkday(c.var.db, open.hub, open.day, c.var.now)
    return orderPage(c, { ...open, work }, order, moveRefused(moved, work.rows))
  }
  const bike = open.work.rows.shifts.find(({ id }) => id === shift)?.bike.name
  const words = priceWords(moved.price, moved.moved)
  sayNext(
    c,
    bike
      ? `${order.door.recipientName} passe sur ${bike} (${words})`
      : `${order.door.recipientName} n’a plus de vélo (${words})`,
  )
  return goTo(c, dayAddress(open.day))
}

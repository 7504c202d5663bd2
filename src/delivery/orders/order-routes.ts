import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { idOrNull } from '#platform/id'
import { keepMove } from './move-order.ts'
import { priceMove } from './price-move.ts'
import { readWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { moveRefused, priceWords } from './move-words.ts'
import { cancel, giveBack } from './cancel-routes.ts'
import { openOrder } from './open-order.ts'
import { answerOrder } from './show-order.ts'

const DAY = '/livraisons/jours/:day'

/** An order of a day: all that is known of it, its other bikes, the way out of it. */
export const orderSite = newSite()
  .get(`${DAY}/commandes/:order`, one)
  .get(`${DAY}/commandes/:order/prix.json`, price)
  .post(`${DAY}/commandes/:order`, move)
  .post(`${DAY}/commandes/:order/annulation`, cancel)
  .post(`${DAY}/commandes/:order/retour`, giveBack)

async function one(c: Ask): Promise<Response> {
  return answerOrder(c, await openOrder(c))
}

/** What the day's page shows while an order is carried: the price there, or why not. */
async function price(c: Ask): Promise<Response> {
  const { open, order } = await openOrder(c)
  const to = c.req.query('tournee') ?? ''
  const found = priceMove(open.work, order.id, idOrNull(to), c.var.now)
  return c.json({
    ok: found.ok,
    words: found.ok ? priceWords(found.price, found.moved) : moveRefused(found, open.work.rows),
  })
}

const moveForm = field.form({ shift: field.optionalId(), version: field.whole(0, 1_000_000) })

async function move(c: Ask): Promise<Response> {
  const { open, order } = await openOrder(c)
  const form = await readForm(c, moveForm)
  if (!form.ok) return answerOrder(c, { open, order }, Object.values(form.errors)[0])
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
    return answerOrder(c, { open: { ...open, work }, order }, moveRefused(moved, work.rows))
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

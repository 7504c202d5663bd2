import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { keepMove, priceMove } from './move-order.ts'
import { openWorkday, type OpenWorkday, readWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { moveRefused, priceWords } from './move-words.ts'
import { historyPage } from './history-page.tsx'
import { orderPage } from './order-page.tsx'
import type { Order } from '../order.ts'
import { versionsOfDay, planVersion } from '../plan/door.ts'
import { takeBackPlan } from './take-back-plan.ts'

const DAY = '/livraisons/jours/:day'

/** An order of a day and its other bikes; versions of the plan, and taking one back. */
export const orderSite = newSite()
  .get(`${DAY}/commandes/:order`, one)
  .get(`${DAY}/commandes/:order/prix.json`, price)
  .post(`${DAY}/commandes/:order`, move)
  .get(`${DAY}/historique`, history)
  .post(`${DAY}/historique/:version`, takeBack)

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
  const found = priceMove(open.work, order.id, to || null, c.var.now)
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

async function history(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return historyPage(c, open, await versionsOfDay(c.var.db, open.hub.id, open.day))
}

async function takeBack(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const version = Number(c.req.param('version'))
  if (!Number.isSafeInteger(version) || version < 1 || version > 1_000_000) throw notFound()
  const known = await planVersion(c.var.db, open.hub.id, open.day, version)
  if (!known) throw notFound()
  const taken = await takeBackPlan(c.var.db, {
    hub: open.hub,
    day: open.day,
    version,
    by: open.actor.personId,
    at: c.var.now,
  })
  if (!taken.ok)
    return historyPage(c, open, await versionsOfDay(c.var.db, open.hub.id, open.day), taken.refusal)
  sayNext(c, `La version ${version} est reprise`)
  return goTo(c, dayAddress(open.day))
}

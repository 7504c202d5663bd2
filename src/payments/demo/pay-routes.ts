import { field, goTo, notFound, readForm, type Ask } from '#platform/web'
import { paymentOf } from '../payment-store.ts'
import { settleNow } from '../checkout/door.ts'
import { checkoutPage } from './checkout-page.tsx'
import { closePage, payPage, Refused } from '../simulator/door.ts'
import { requireSimulator, simulated } from './access.ts'

/** Where a customer of the demo pays. */
export async function checkout(c: Ask): Promise<Response> {
  return checkoutPage(c, await simulated(c, 'checkout.session', c.req.param('page') ?? ''))
}

const gestures = ['pay', 'decline', 'close', 'late'] as const

/** What the customer does there. */
export async function pay(c: Ask): Promise<Response> {
  requireSimulator(c)
  const id = c.req.param('page') ?? ''
  const form = await readForm(c, field.form({ gesture: field.oneOf(gestures) }))
  const gesture = form.ok ? form.value.gesture : undefined
  if (gesture === 'pay') return goTo(c, (await payPage(c.var.ground, id).catch(notThere)).success_url)
  const page = await simulated(c, 'checkout.session', id)
  if (gesture === undefined) return checkoutPage(c, page, { refused: true })
  if (gesture === 'decline') return checkoutPage(c, page, { declined: true })
  if (gesture === 'late') await payLate(c, id)
  return goTo(c, gesture === 'close' ? page.cancel_url : page.success_url)
}

function notThere(cause: unknown): never {
  throw cause instanceof Refused ? notFound() : cause
}

/** The page closes, Beffroi knows it, and the money comes all the same. */
async function payLate(c: Ask, pageId: string): Promise<void> {
  const { ground, db, now } = c.var
  await closePage(ground, pageId)
  const paymentId = await paymentOf(db, { pageId })
  if (paymentId) await settleNow(ground, paymentId, now)
  await payPage(ground, pageId, { late: true })
}

import { cents, keep, missing, need, newId, Refused, text, type Fields, type SimulatorAsk } from './ask.ts'
import type { CheckoutPage } from './objects.ts'
import { findPage } from './store.ts'

/** A new page where a customer pays. */
export async function makePage(ask: SimulatorAsk): Promise<CheckoutPage> {
  const { body } = ask
  const id = newId('cs_test')
  const lines = linesOf(body)
  const page: CheckoutPage = {
    id,
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: lines.reduce((sum, line) => sum + line.cents, 0),
    currency: text(body, 'line_items[0][price_data][currency]'),
    payment_intent: null,
    client_reference_id: text(body, 'client_reference_id'),
    customer_email: body.get('customer_email') ?? null,
    success_url: text(body, 'success_url'),
    cancel_url: text(body, 'cancel_url'),
    expires_at: cents(body, 'expires_at'),
    url: `${ask.site}/demo/paiement/${id}`,
    transfer_group: text(body, 'payment_intent_data[transfer_group]'),
    lines,
  }
  keep(ask, page)
  return page
}

function linesOf(body: Fields): { label: string; cents: number }[] {
  const lines = []
  for (let i = 0; body.has(`line_items[${i}][quantity]`); i += 1) {
    const at = `line_items[${i}][price_data]`
    lines.push({
      label: text(body, `${at}[product_data][name]`),
      cents: cents(body, `${at}[unit_amount]`) * cents(body, `line_items[${i}][quantity]`),
    })
  }
  return lines
}

/** A page, with what it was paid by when that is asked for. */
export async function readPage(ask: SimulatorAsk) {
  const found = await findPage(ask.tx, ask.path[0] ?? '')
  if (!found) throw missing('checkout.session', ask.path[0] ?? '')
  const { page, intent } = found
  return intent && ask.body.get('expand[0]') === 'payment_intent' ? { ...page, payment_intent: intent } : page
}

/** A page that is open closes; any other is refused, as the protocol does. */
export async function expirePage(ask: SimulatorAsk): Promise<CheckoutPage> {
  const page = await need(ask, 'checkout.session', ask.path[0] ?? '')
  if (page.status !== 'open') throw new Refused(400, undefined, `Only open pages expire: ${page.status}`)
  const expired: CheckoutPage = { ...page, status: 'expired' }
  keep(ask, expired, 'checkout.session.expired')
  return expired
}

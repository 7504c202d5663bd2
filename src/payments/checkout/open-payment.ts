import type { Ground } from '#platform/ground'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { operatorVatOn } from '../billing/door.ts'
import { shown, stateOf, type Payment } from '../payment.ts'
import { amountOf, writeAsk, type PaymentAsk } from '../payment-ask.ts'
import { readPayment } from '../payment-store.ts'
import { preparePage } from './prepare-page.ts'
import { sharesOf } from '../share-store.ts'
import { insertPayment } from './store.ts'

export type OpenRefusal = 'provider silent' | 'nothing to pay' | 'unknown account' | 'asked otherwise'
type Opened = { ok: true; payment: Payment } | Refused<OpenRefusal>

/**
 * Opens a payment for several merchants, and gives the address where the customer pays. The same id again gives the same payment.
 * 'unknown account': a merchant has no account that may receive money on this market. 'asked otherwise': this id was asked with other amounts.
 * 'provider silent': kept, and tried again by the next call.
 */
export async function openPayment(ground: Ground, ask: PaymentAsk, now: Date): Promise<Opened> {
  const amountCents = amountOf(ask)
  if (amountCents <= 0 || ask.shares.some(({ grossCents }) => grossCents <= 0))
    return refuse('nothing to pay')
  const vat_bp = await operatorVatOn(ground.db, ask.operatorId, parisDay(now))
  if (
    !(await ground.db.transaction((tx) =>
      insertPayment(tx, { ...ask, asked: writeAsk(ask), vat_bp, amountCents }, now),
    ))
  )
    return openKnown(ground, ask)
  const shares = ask.shares.map(({ shareId: id, label, grossCents }) => ({ id, label, grossCents }))
  const payUrl = await preparePage(ground, { ...ask, openedAt: now, shares }).catch(() => undefined)
  if (!payUrl) return refuse('provider silent')
  const { id, reference } = ask
  return { ok: true, payment: { id: asId(id), reference, amountCents, state: 'opened', payUrl } }
}

/** The payment that this id is already, or why there is none. */
async function openKnown(ground: Ground, ask: PaymentAsk): Promise<Opened> {
  const kept = await readPayment(ground.db, asId(ask.id))
  if (!kept) return refuse('unknown account')
  if (kept.asked !== writeAsk(ask) || kept.operatorId !== ask.operatorId) return refuse('asked otherwise')
  if (kept.page || stateOf(kept) !== 'opened') return { ok: true, payment: shown(kept) }
  const shares = await sharesOf(ground.db, asId(ask.id))
  const payUrl = await preparePage(ground, { ...kept, shares }).catch(() => undefined)
  return payUrl ? { ok: true, payment: { ...shown(kept), payUrl } } : refuse('provider silent')
}

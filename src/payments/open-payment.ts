import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { addJob } from '#platform/jobs'
import { parisDay } from '#platform/time'
import { serviceVatOn } from './commission.ts'
import { payeesOf } from './payee-store.ts'
import { amountOf, shown, stateOf, writeAsk, type Payment, type PaymentAsk } from './payment.ts'
import { insertPayment, readPayment } from './payment-store.ts'
import { preparePage } from './prepare-page.ts'
import { insertShares } from './share-store.ts'

export type OpenRefusal = 'provider silent' | 'nothing to pay' | 'unknown account' | 'asked otherwise'
type Opened = { ok: true; payment: Payment } | { ok: false; refusal: OpenRefusal }

/**
 * Opens a payment for several merchants, and gives the address where the customer pays. The same id again gives the same payment.
 * 'unknown account': a merchant has no account that may receive money. 'asked otherwise': this id was asked with other amounts.
 * 'provider silent': kept, and tried again by a job or by the next call.
 */
export async function openPayment(ground: Ground, ask: PaymentAsk, now: Date): Promise<Opened> {
  const refusal = await ground.db.transaction((tx) => keep(tx, ask, now))
  if (refusal) return { ok: false, refusal }
  const prepared = await preparePage(ground, ask.id).catch(() => false)
  const kept = await readPayment(ground.db, ask.id)
  if (!kept) throw new Error(`Payment ${ask.id} was kept and is not there`)
  if (!prepared && stateOf(kept) === 'opened') return { ok: false, refusal: 'provider silent' }
  return { ok: true, payment: shown(kept) }
}

async function keep(tx: Db, ask: PaymentAsk, now: Date): Promise<OpenRefusal | undefined> {
  const asked = writeAsk(ask)
  const known = await readPayment(tx, ask.id)
  if (known) return known.asked === asked ? undefined : 'asked otherwise'
  const amountCents = amountOf(ask)
  if (amountCents <= 0 || ask.shares.some(({ grossCents }) => grossCents <= 0)) return 'nothing to pay'
  const ids = [...new Set(ask.shares.map(({ organisationId }) => organisationId))]
  const payees = await payeesOf(tx, ids)
  if (payees.filter(({ providerId, receives }) => providerId && receives).length < ids.length)
    return 'unknown account'
  const vat_bp = serviceVatOn(parisDay(now))
  if (!(await insertPayment(tx, { ...ask, asked, vat_bp, amountCents }, now))) return undefined
  await insertShares(tx, ask.id, ask.shares, vat_bp)
  await addJob(tx, 'prepare-payment', { id: ask.id }, { key: `prepare-payment ${ask.id}` })
  return undefined
}

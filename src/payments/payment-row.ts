import type { Closing, KeptPayment, Money } from './payment.ts'

/** A payment as its row has it. */
export type PaymentRow = Omit<KeptPayment, 'page' | 'closing' | 'money'> & {
  pageId: string | null
  payUrl: string | null
  intentId: string | null
  chargeId: string | null
  paidAt: Date | null
  cancelledAt: Date | null
  lapsedAt: Date | null
  lateAt: Date | null
  lateCents: number | null
  givenBackAt: Date | null
  foreignCents: number | null
  foreignCurrency: string | null
}

/** @throws when the row contradicts itself. */
export function asPayment(row: PaymentRow): KeptPayment {
  const { pageId, payUrl } = row
  return {
    id: row.id,
    reference: row.reference,
    amountCents: row.amountCents,
    operatorId: row.operatorId,
    label: row.label,
    deliveryCents: row.deliveryCents,
    deliveryVat_bp: row.deliveryVat_bp,
    deliveryRefundedCents: row.deliveryRefundedCents,
    asked: row.asked,
    email: row.email,
    returnUrl: row.returnUrl,
    openedAt: row.openedAt,
    expiresAt: row.expiresAt,
    refundedCents: row.refundedCents,
    disputed: row.disputed,
    page: pageId !== null && payUrl !== null ? { id: pageId, payUrl } : null,
    closing: closingOf(row),
    money: moneyOf(row),
  }
}

function closingOf({ cancelledAt, lapsedAt }: PaymentRow): Closing {
  if (cancelledAt) return { state: 'cancelled', at: cancelledAt }
  return lapsedAt ? { state: 'lapsed', at: lapsedAt } : { state: 'open' }
}

function moneyOf(row: PaymentRow): Money {
  const { intentId, chargeId, paidAt, lateAt, lateCents, givenBackAt, foreignCents, foreignCurrency } = row
  if (!paidAt && !lateAt)
    return foreignCents !== null && foreignCurrency !== null
      ? { state: 'foreign', cents: foreignCents, currency: foreignCurrency }
      : { state: 'none' }
  if (!intentId) throw new Error(`Payment ${row.id} has money that the provider does not know`)
  const received = { intentId, chargeId }
  if (paidAt && !lateAt) return { state: 'in time', received, paidAt }
  if (!lateAt || !lateCents) throw new Error(`Payment ${row.id} came late, nobody knows how much`)
  const late = { received, lateAt, lateCents }
  if (paidAt) return { state: 'kept', paidAt, ...late }
  return givenBackAt ? { state: 'given back', givenBackAt, ...late } : { state: 'late', ...late }
}

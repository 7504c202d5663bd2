import { openPayment, type OpenRefusal } from '#payments'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { operatorOf } from './operator-store.ts'
import { orderLink } from '../order-address.ts'
import { isHeld, paidOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'

/** What is paid: an order and its parts. */
export type OrderToPay = {
  order: Order
  shares: readonly Pick<Share, 'id' | 'organisationId' | 'merchantName' | 'grossCents' | 'commission_bp'>[]
}
export type PayRefusal = OpenRefusal | 'lapsed'
export type ToPay = { ok: true; payUrl: string | null } | Refused<PayRefusal>

/**
 * Opens the payment of an order whose goods are held, and gives the address where to pay; null when it is paid already. Pressed twice, it
 * is one payment. Refusals: 'lapsed' (its ten minutes are over), and those of the payment.
 */
export async function payOrder(ground: Ground, { order, shares }: OrderToPay, now: Date): Promise<ToPay> {
  if (paidOf(order)) return { ok: true, payUrl: null }
  if (!isHeld(order) || order.expiresAt <= now) return refuse('lapsed')
  const opened = await openPayment(
    ground,
    {
      id: order.id,
      reference: order.reference,
      label: `Commande ${order.reference}`,
      email: order.way.buyer?.email ?? null,
      operatorId: await operatorOf(ground.db, order.marketId),
      deliveryCents: order.deliveryCents,
      shares: shares.map((one) => ({
        shareId: one.id,
        organisationId: one.organisationId,
        label: one.merchantName,
        grossCents: one.grossCents,
        commission_bp: one.commission_bp,
      })),
      expiresAt: order.expiresAt,
      returnUrl: `${orderLink(ground.site.url, order)}/retour`,
    },
    now,
  )
  return opened.ok ? { ok: true, payUrl: opened.payment.payUrl } : opened
}

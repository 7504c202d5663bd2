import { readMarket } from '#market'
import { operatorVatOn } from '#payments'
import { readOrganisation } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import type { Order } from '../order.ts'
import { totalsOf } from './totals.ts'
import type { ReceiptLine } from './receipt.ts'
import { issue, orderWords } from './issue-receipt.ts'
import { readSides } from './read-sides.ts'

/** What whoever runs the market gives for bringing an order. */
export async function issueDeliveryReceipt(tx: Tx, order: Order, now: Date): Promise<void> {
  const market = await readMarket(tx, order.marketId)
  if (!market) throw new Error('an order without a market')
  const { organisationId } = market
  const cents = order.deliveryCents
  const vat_bp = (await operatorVatOn(tx, organisationId, parisDay(now))) || null
  const lines: ReceiptLine[] = [{ name: 'Livraison à vélo', quantity: '1', cents, vat_bp }]
  const organisation = await readOrganisation(tx, organisationId)
  const issuer = { merchant: organisation?.name ?? market.name, address: organisation?.town ?? market.town }
  await issue(tx, now, {
    id: asId(order.id),
    organisationId,
    kind: 'receipt',
    about: 'delivery',
    orderId: order.id,
    shareId: null,
    corrects: null,
    replaces: null,
    content: {
      ...issuer,
      siret: organisation?.siret ?? null,
      vat: vat_bp === null ? 'franchise' : 'liable',
      ...orderWords(order),
      ...(await readSides(tx, order, organisationId)),
      lines,
      totals: totalsOf(lines),
      reason: null,
    },
    commissionCents: 0,
  })
}

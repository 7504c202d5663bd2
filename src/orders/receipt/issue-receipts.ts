import { merchantsOf } from '#market'
import { readOrganisation } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { linesSold } from './lines.ts'
import { receiptsOfOrder } from './store.ts'
import { totalsOf } from './totals.ts'
import type { ReceiptContent } from './receipt.ts'
import { replacementsOf } from '../replacement-store.ts'
import { issueDeliveryReceipt } from './issue-delivery-receipt.ts'
import { issue, type Sold, commissionOn, orderWords } from './issue-receipt.ts'
import { readSides } from './read-sides.ts'

/**
 * The receipt of a share that is ready, and that of its delivery with the first of its shares. Twice is once: a receipt has the id of what it
 * is about (the share, the order), a credit note that of its refund.
 */
export async function issueReceipts(tx: Tx, sold: Sold, now: Date): Promise<void> {
  const { order, share } = sold
  const issued = await receiptsOfOrder(tx, order.id)
  if (!issued.some((one) => one.shareId === share.id)) await issueShareReceipt(tx, sold, now)
  if (order.deliveryCents > 0 && !issued.some((one) => one.about === 'delivery'))
    await issueDeliveryReceipt(tx, order, now)
}

async function issueShareReceipt(tx: Tx, { order, share, lines }: Sold, now: Date): Promise<void> {
  const sold = linesSold(share, lines, await replacementsOf(tx, [share.id]))
  const totals = totalsOf(sold)
  await issue(tx, now, {
    id: asId(share.id),
    organisationId: share.organisationId,
    kind: 'receipt',
    about: 'share',
    orderId: order.id,
    shareId: share.id,
    corrects: null,
    replaces: null,
    content: {
      ...(await issuerOf(tx, share)),
      ...orderWords(order),
      ...(await readSides(tx, order, share.organisationId)),
      lines: sold,
      totals,
      reason: null,
    },
    commissionCents: commissionOn(totals.cents, share.commission_bp, parisDay(now)),
  })
}

type Issuer = Pick<ReceiptContent, 'merchant' | 'address' | 'siret' | 'vat'>

/** Who gives the receipts of a share. */
export async function issuerOf(
  db: Db,
  share: Pick<Sold['share'], 'merchantId' | 'organisationId' | 'merchantName' | 'vat'>,
): Promise<Issuer> {
  const shops = await merchantsOf(db, [share.organisationId])
  const shop = shops.find((one) => one.id === share.merchantId)
  const organisation = await readOrganisation(db, share.organisationId)
  const address = shop ? `${shop.address}, ${shop.postcode} ${shop.town}` : (organisation?.town ?? '')
  return { merchant: share.merchantName, address, siret: organisation?.siret ?? null, vat: share.vat }
}

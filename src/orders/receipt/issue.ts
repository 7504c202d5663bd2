import { merchantsOf, readMarket } from '#market'
import { cutOf, serviceVatOn } from '#payments'
import { readOrganisation } from '#people'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { Order } from '../order.ts'
import { linesSold } from './lines.ts'
import { insertReceipt, nextReceiptNumber, receiptsOfOrder } from './store.ts'
import { totalsOf, type Receipt, type ReceiptContent, type ReceiptLine } from './receipt.ts'
import { replacementsOf } from '../replacement-store.ts'
import type { Share } from '../share.ts'
import type { Line } from '../line.ts'

/** A share that is sold, and its order. */
export type Sold = { order: Order; share: Share; lines: Line[] }

/**
 * The receipt of a share that is ready, and that of its delivery with the first of its shares. Twice is once: a receipt has the id of what it
 * is about (the share, the order), a credit note that of its refund.
 */
export async function issueReceipts(tx: Db, sold: Sold, now: Date): Promise<void> {
  const { order, share } = sold
  const issued = await receiptsOfOrder(tx, order.id)
  if (!issued.some((one) => one.shareId === share.id)) await issueShareReceipt(tx, sold, now)
  if (order.deliveryCents > 0 && !issued.some((one) => one.about === 'delivery'))
    await issueDeliveryReceipt(tx, order, now)
}

async function issueShareReceipt(tx: Db, { order, share, lines }: Sold, now: Date): Promise<void> {
  const sold = linesSold(share, lines, await replacementsOf(tx, [share.id]))
  const totals = totalsOf(sold)
  await issue(tx, now, {
    id: share.id,
    organisationId: share.organisationId,
    kind: 'receipt',
    about: 'share',
    orderId: order.id,
    shareId: share.id,
    corrects: null,
    content: { ...(await issuerOf(tx, share)), ...orderWords(order), lines: sold, totals, why: null },
    commissionCents: commissionOn(totals.cents, share.commission_bp, parisDay(now)),
  })
}

async function issueDeliveryReceipt(tx: Db, order: Order, now: Date): Promise<void> {
  const market = await readMarket(tx, order.marketId)
  if (!market) throw new Error('an order without a market')
  const { organisationId } = market
  const cents = order.deliveryCents
  const lines: ReceiptLine[] = [
    { name: 'Livraison à vélo', quantity: '1', cents, vat_bp: serviceVatOn(parisDay(now)) },
  ]
  const organisation = await readOrganisation(tx, organisationId)
  const issuer = { merchant: organisation?.name ?? market.name, address: organisation?.town ?? market.town }
  await issue(tx, now, {
    id: order.id,
    organisationId,
    kind: 'receipt',
    about: 'delivery',
    orderId: order.id,
    shareId: null,
    corrects: null,
    content: {
      ...issuer,
      siret: organisation?.siret ?? null,
      vat: 'liable',
      ...orderWords(order),
      lines,
      totals: totalsOf(lines),
      why: null,
    },
    commissionCents: 0,
  })
}

/** Writes a receipt or a credit note under the next number of who gives it. */
export async function issue(
  tx: Db,
  now: Date,
  receipt: Omit<Receipt, 'year' | 'number' | 'issuedOn' | 'issuedAt'>,
): Promise<void> {
  const issuedOn = parisDay(now)
  const year = Number(issuedOn.slice(0, 4))
  const number = await nextReceiptNumber(tx, receipt.organisationId, year)
  await insertReceipt(tx, { ...receipt, year, number, issuedOn, issuedAt: now })
}

const orderWords = (order: Order): Pick<ReceiptContent, 'reference' | 'orderedOn'> => ({
  reference: order.reference,
  orderedOn: parisDay(order.orderedAt),
})

type Issuer = Pick<ReceiptContent, 'merchant' | 'address' | 'siret' | 'vat'>

async function issuerOf(tx: Db, share: Sold['share']): Promise<Issuer> {
  const shops = await merchantsOf(tx, [share.organisationId])
  const shop = shops.find((one) => one.id === share.merchantId)
  const organisation = await readOrganisation(tx, share.organisationId)
  const address = shop ? `${shop.address}, ${shop.postcode} ${shop.town}` : (organisation?.town ?? '')
  return { merchant: share.merchantName, address, siret: organisation?.siret ?? null, vat: share.vat }
}

/** The commission without its tax on what a share holds. */
export const commissionOn = (cents: number, commission_bp: number, day: Day): number =>
  cutOf(cents, { commission_bp, vat_bp: serviceVatOn(day) }).commissionCents

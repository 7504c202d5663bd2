import { cutOf, serviceVatOn } from '#payments'
import type { Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { Order } from '../order.ts'
import { insertReceipt, nextReceiptNumber } from './store.ts'
import type { Receipt, ReceiptContent } from './receipt.ts'
import type { Share } from '../share.ts'
import type { Line } from '../line.ts'

/** Writes a receipt or a credit note under the next number of who gives it. */
export async function issue(
  tx: Tx,
  now: Date,
  receipt: Omit<Receipt, 'year' | 'number' | 'issuedOn' | 'issuedAt'>,
): Promise<void> {
  const issuedOn = parisDay(now)
  const year = Number(issuedOn.slice(0, 4))
  const number = await nextReceiptNumber(tx, receipt.organisationId, year)
  await insertReceipt(tx, { ...receipt, year, number, issuedOn, issuedAt: now })
}

/** A share that is sold, and its order. */
export type Sold = { order: Order; share: Share; lines: Line[] }

/** The commission without its tax on what a share holds. */
export const commissionOn = (cents: number, commission_bp: number, day: Day): number =>
  cutOf(cents, { commission_bp, vat_bp: serviceVatOn(day) }).commissionCents

/** What a receipt says of its order. */
export const orderWords = (order: Order): Pick<ReceiptContent, 'reference' | 'orderedOn'> => ({
  reference: order.reference,
  orderedOn: parisDay(order.orderedAt),
})

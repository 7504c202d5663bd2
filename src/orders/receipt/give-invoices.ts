import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { isSameBusiness, type Business } from '../business/door.ts'
import type { Order } from '../order.ts'
import { issue } from './issue-receipt.ts'
import { leftOf } from './left-of.ts'
import { readIssuer } from './read-issuer.ts'
import { isInvoice, writeNumberOf, type Receipt } from './receipt.ts'
import { receiptsOfOrder } from './store.ts'

/**
 * Each receipt of an order that is not an invoice to this business is given back by a credit note, for what is left of it, and an invoice for
 * the same takes its place: nothing that was given is edited. One whose issuer has no name for an invoice yet stays. Gives how many were made.
 */
export async function giveInvoices(
  tx: Tx,
  order: Pick<Order, 'id'>,
  buyer: Business,
  now: Date,
): Promise<number> {
  const issued = await receiptsOfOrder(tx, order.id)
  let made = 0
  for (const receipt of issued) {
    if (receipt.kind !== 'receipt' || issued.some((one) => one.replaces === receipt.id)) continue
    const issuer = await readIssuer(tx, receipt.organisationId)
    const left = leftOf(receipt, issued)
    const asked = isInvoice(receipt) && isSameBusiness(receipt.content.buyer, buyer)
    if (!issuer || left.totals.cents === 0 || asked) continue
    await replace(tx, receipt, { ...left, issuer, buyer }, now)
    made += 1
  }
  return made
}

type Left = ReturnType<typeof leftOf> & Pick<Receipt['content'], 'issuer' | 'buyer'>

async function replace(
  tx: Tx,
  receipt: Receipt,
  { lines, totals, commissionCents, issuer, buyer }: Left,
  now: Date,
): Promise<void> {
  const { organisationId, about, orderId, shareId, content } = receipt
  const same = { organisationId, about, orderId, shareId, commissionCents }
  const number = writeNumberOf(receipt.kind, receipt.year, receipt.number)
  const reason = { why: isInvoice(receipt) ? 'invoice replaced' : 'receipt replaced', about: number } as const
  await issue(tx, now, {
    ...same,
    id: newId(),
    kind: 'credit note',
    corrects: receipt.id,
    replaces: null,
    content: { ...content, lines, totals, reason, replaced: true },
  })
  await issue(tx, now, {
    ...same,
    id: newId(),
    kind: 'receipt',
    corrects: null,
    replaces: receipt.id,
    content: { ...content, lines, totals, issuer, buyer },
  })
}

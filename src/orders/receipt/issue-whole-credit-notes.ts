import type { Tx } from '#platform/db'
import type { ShareId } from '#payments'
import type { Order } from '../order.ts'
import { issue } from './issue-receipt.ts'
import { receiptsOfOrder } from './store.ts'
import { leftOf, standing } from './left-of.ts'
import type { ReceiptId } from '../ids.ts'
import type { CreditReason } from './credit-reason.ts'

/** A part of an order that is given back whole: a share, or its delivery. `id` is that of the refund. */
export type PartBack = { id: ReceiptId; shareId: ShareId | 'delivery' }

/** What was sold and is given back whole: of each part that has a receipt, a credit note of all that earlier ones left. Twice is once. */
export async function issueWholeCreditNotes(
  tx: Tx,
  order: Pick<Order, 'id'>,
  { parts, reason }: { parts: readonly PartBack[]; reason: CreditReason },
  now: Date,
): Promise<void> {
  const issued = await receiptsOfOrder(tx, order.id)
  for (const { id, shareId } of parts) {
    const receipt = standing(issued, shareId)
    if (!receipt || issued.some((one) => one.id === id)) continue
    const { lines, totals, commissionCents } = leftOf(receipt, issued)
    if (totals.cents === 0) continue
    const { organisationId, about, orderId, content } = receipt
    await issue(tx, now, {
      id,
      organisationId,
      about,
      orderId,
      kind: 'credit note',
      corrects: receipt.id,
      replaces: null,
      shareId: receipt.shareId,
      content: { ...content, lines, totals, reason },
      commissionCents,
    })
  }
}

import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { commissionOn, issue, type Sold } from './issue-receipt.ts'
import { linesSold } from './lines.ts'
import { receiptsOfOrder } from './store.ts'
import { creditOf, totalsOf } from './totals.ts'
import { lessLines } from './less-lines.ts'
import { standing } from './left-of.ts'
import { replacementsOf } from '../replacement-store.ts'
import type { ReceiptId } from '../ids.ts'
import type { CreditReason } from './credit-reason.ts'

/** What is given back of a share after its receipt: the difference between what it was and what it becomes, rate by rate. */
export async function issueCreditNote(
  tx: Tx,
  { id, before, lines, reason }: { id: ReceiptId; before: Sold; lines: Sold['lines']; reason: CreditReason },
  now: Date,
): Promise<void> {
  const { order, share } = before
  const issued = await receiptsOfOrder(tx, order.id)
  const receipt = standing(issued, share.id)
  if (!receipt) return
  const replacements = await replacementsOf(tx, [share.id])
  const was = linesSold(share, before.lines, replacements)
  const is = linesSold(share, lines, replacements)
  const [wasTotals, isTotals] = [totalsOf(was), totalsOf(is)]
  const today = parisDay(now)
  await issue(tx, now, {
    id,
    organisationId: share.organisationId,
    kind: 'credit note',
    about: 'share',
    orderId: order.id,
    shareId: share.id,
    corrects: receipt.id,
    replaces: null,
    content: {
      ...receipt.content,
      lines: lessLines(was, is),
      totals: creditOf(wasTotals, isTotals),
      reason,
    },
    commissionCents:
      commissionOn(wasTotals.cents, share.commission_bp, today) -
      commissionOn(isTotals.cents, share.commission_bp, today),
  })
}

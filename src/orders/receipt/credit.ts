import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Order } from '../order.ts'
import { commissionOn, issue, type Sold } from './issue.ts'
import { linesSold } from './lines.ts'
import { receiptsOfOrder } from './store.ts'
import { creditOf, lessLines, totalsOf } from './receipt.ts'
import { replacementsOf } from '../replacement-store.ts'

/** What is given back of a share after its receipt: the difference between what it was and what it becomes, rate by rate. */
export async function issueCredit(
  tx: Db,
  { id, before, lines, why }: { id: string; before: Sold; lines: Sold['lines']; why: string },
  now: Date,
): Promise<void> {
  const { order, share } = before
  const issued = await receiptsOfOrder(tx, order.id)
  const receipt = issued.find((one) => one.shareId === share.id && one.kind === 'receipt')
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
    content: {
      ...receipt.content,
      lines: lessLines(was, is),
      totals: creditOf(wasTotals, isTotals),
      why,
    },
    commissionCents:
      commissionOn(wasTotals.cents, share.commission_bp, today) -
      commissionOn(isTotals.cents, share.commission_bp, today),
  })
}

/** A part of an order that is given back whole: a share, or its delivery. `id` is that of the refund. */
export type PartBack = { id: string; shareId: string }

/** What was sold and is given back whole: of each part that has a receipt, a credit note of all that earlier ones left. Twice is once. */
export async function creditWhole(
  tx: Db,
  order: Pick<Order, 'id'>,
  { parts, why }: { parts: readonly PartBack[]; why: string },
  now: Date,
): Promise<void> {
  const issued = await receiptsOfOrder(tx, order.id)
  for (const { id, shareId } of parts) {
    const receipt = issued.find((one) => one.kind === 'receipt' && (one.shareId ?? 'delivery') === shareId)
    if (!receipt || issued.some((one) => one.id === id)) continue
    const credits = issued.filter((one) => one.corrects === receipt.id)
    const totals = credits.reduce((left, one) => creditOf(left, one.content.totals), receipt.content.totals)
    if (totals.cents === 0) continue
    const { organisationId, about, orderId, content, commissionCents } = receipt
    const lines = lessLines(
      content.lines,
      credits.flatMap((one) => one.content.lines),
    )
    await issue(tx, now, {
      id,
      organisationId,
      about,
      orderId,
      kind: 'credit note',
      corrects: receipt.id,
      shareId: receipt.shareId,
      content: { ...content, lines, totals, why },
      commissionCents: credits.reduce((left, one) => left - one.commissionCents, commissionCents),
    })
  }
}

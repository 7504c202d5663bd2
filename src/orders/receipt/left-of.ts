import type { ShareId } from '#payments'
import { lessLines } from './less-lines.ts'
import type { Receipt } from './receipt.ts'
import { creditOf } from './totals.ts'

/** What the credit notes of a receipt left of it: its lines, its totals, its commission. */
export function leftOf(
  receipt: Receipt,
  issued: readonly Receipt[],
): Pick<Receipt['content'], 'lines' | 'totals'> & { commissionCents: number } {
  const credits = issued.filter((one) => one.corrects === receipt.id)
  return {
    lines: lessLines(
      receipt.content.lines,
      credits.flatMap((one) => one.content.lines),
    ),
    totals: credits.reduce((left, one) => creditOf(left, one.content.totals), receipt.content.totals),
    commissionCents: credits.reduce((left, one) => left - one.commissionCents, receipt.commissionCents),
  }
}

/** The receipt of a part that stands: the last invoice when one took the place of another. */
export const standing = (issued: readonly Receipt[], shareId: ShareId | 'delivery'): Receipt | undefined =>
  issued.find(
    (one) =>
      one.kind === 'receipt' &&
      (one.shareId ?? 'delivery') === shareId &&
      !issued.some(({ replaces }) => replaces === one.id),
  )

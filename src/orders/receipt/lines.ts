import { writeLeft, type Sold } from '#market'
import { writeNumber } from '#platform/i18n'
import type { Line } from '../line.ts'
import type { ReceiptLine } from './receipt.ts'
import type { Replacement } from '../replacement.ts'
import type { Share } from '../share.ts'

/** What was sold of a share in the end, as its receipt says it: what is refused is absent, what replaces has its own name and rate. */
export function linesSold(
  share: Pick<Share, 'vat'>,
  lines: readonly Line[],
  replacements: readonly Replacement[],
): ReceiptLine[] {
  return lines
    .filter((one) => one.finalCents > 0)
    .map((line): ReceiptLine => {
      const taken = replacements.find((one) => one.lineId === line.id && one.answer === 'yes')
      const { name, sold, vat_bp } = taken ?? line
      const quantity = taken?.quantity ?? line.finalQuantity
      return {
        name,
        quantity: sold === 'piece' ? writeNumber(quantity) : writeLeft(quantity, { sold }),
        cents: line.finalCents,
        vat_bp: share.vat === 'franchise' ? null : vat_bp,
        unit: unitOf(line.finalCents, quantity, sold),
      }
    })
}

/** What one piece, a kilo or a litre of it cost, from what was paid for it in the end. */
function unitOf(cents: number, quantity: number, sold: Sold): ReceiptLine['unit'] {
  if (sold === 'piece') return { cents: cents / quantity, per: 'piece' }
  return { cents: (cents * 1000) / quantity, per: sold === 'weight' ? 'kilo' : 'litre' }
}

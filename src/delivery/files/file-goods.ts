import { readSiret } from '#people'
import { fold } from '#platform/i18n'
import { readDecimal } from '#platform/sheets'
import type { Cold } from '../cold.ts'
import { readCold, readGrams, type OrderLine } from './order-line.ts'
import type { Good } from '../pickup.ts'
import type { FileShare, Mended } from './file-order.ts'

type GoodIn = Omit<Good, 'weight_g' | 'cold' | 'adultsOnly'> & {
  weight_g: number | undefined
  cold: Cold | undefined
  parcel_g: number
}

/** `parcel_g`: what is lifted at once: one piece where pieces are counted, the whole line where it is weighed. */
export function goodIn({ cells }: OrderLine, mended: Mended): GoodIn {
  const weight_g = readGrams(cells.weight) ?? mended.weight_g
  const count = readDecimal(cells.quantity)
  const weighed = /^(kg|kilo|g|gr)/.test(fold(cells.unit))
  const pieces = count.ok && count.value >= 1 && !weighed ? count.value : 1
  const quantity = count.ok && !weighed ? cells.quantity : `${cells.quantity} ${cells.unit}`.trim()
  return {
    label: cells.product || 'Article',
    quantity,
    weight_g,
    cold: readCold(cells.cold) ?? mended.cold,
    parcel_g: Math.ceil((weight_g ?? 0) / pieces),
  }
}

export function sharesOf(lines: readonly OrderLine[], goods: readonly GoodIn[]): FileShare[] {
  const shares = new Map<string, FileShare>()
  for (const [index, { cells }] of lines.entries()) {
    const read = readSiret(cells.siret)
    const siret = read.ok ? read.siret : null
    const key = siret ?? fold(cells.merchant)
    const share = shares.get(key) ?? { siret, merchant: cells.merchant, goods: [], heaviestParcel_g: 0 }
    const {
      parcel_g = 0,
      weight_g = 0,
      cold = 'ambient',
      ...good
    } = goods[index] ?? { label: '', quantity: '' }
    share.goods.push({ ...good, weight_g, cold, adultsOnly: false })
    share.heaviestParcel_g = Math.max(share.heaviestParcel_g, parcel_g)
    shares.set(key, share)
  }
  return [...shares.values()]
}

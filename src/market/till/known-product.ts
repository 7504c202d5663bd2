import { fold } from '#platform/i18n'
import type { Product } from '../product.ts'
import type { TillLine } from './till-line.ts'
import type { TillCells } from './store.ts'
import type { TillDesk } from './open-till-desk.ts'

/** The product with this code; else the one that is the same in all but its code; else one that nobody's till named yet. */
export function findKnown({ products, tills }: TillDesk, line: TillLine): Product | undefined {
  const all = [...products.values()]
  const byCode = line.code ? all.find((one) => one.code === line.code) : undefined
  if (byCode) return byCode
  const namesakes = all.filter((one) => fold(one.name) === fold(line.name))
  return (
    namesakes.find((namesake) => namesake.code !== null && isTwin(namesake, tills.get(namesake.id), line)) ??
    namesakes.find((one) => one.code === null)
  )
}

const isTwin = (one: Product, till: TillCells | undefined, line: TillLine): boolean =>
  line.code !== null && till?.['ean'] === (line.ean ?? '') && one.priceCents === line.priceCents

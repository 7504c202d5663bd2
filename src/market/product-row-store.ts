import { sql, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { AllergenStatement } from './allergen.ts'
import type { Content } from './price.ts'
import { putOnSale, type Goods, type OnSale, type Product } from './product.ts'

export const productColumns: Sql = sql`
  p.id, p.merchant_id as "merchantId", p.slug, p.code, p.name, p.aisle, p.words, p.ean, p.price_cents as "priceCents", p.sold,
  p.pack_words as "packWords", p.content, p.content_unit as "contentUnit", p.vat_bp, p.origin, p.fishing, p.cold, p.contains,
  p.may_contain as "mayContain", p.declared_absent as "absent", p.allergens_by as "allergensBy",
  p.allergens_on as "allergensOn", p.traced, p.lead_days as "leadDays", p.carried_g, p.picture_id as "pictureId", p.drawing,
  p.published_at as "publishedAt", p.withdrawn_at as "withdrawnAt"`

type ContentCells = { content: number | null; contentUnit: Content['unit'] | null }
type AllergenCells = Pick<AllergenStatement, 'contains' | 'mayContain' | 'absent'> & {
  allergensBy: string | null
  allergensOn: Day | null
}
type StandingCells = { publishedAt: Date | null; withdrawnAt: Date | null }

export type ProductRow = Omit<Goods, 'content' | 'allergens'> & ContentCells & AllergenCells & StandingCells

/** @throws when its columns contradict each other. */
export function asProduct(row: ProductRow): Product {
  const { contentUnit: unit, contains, mayContain, absent, allergensBy: by, allergensOn: on, ...kept } = row
  const { publishedAt, withdrawnAt, content: amount, ...rest } = kept
  if ((amount === null) !== (unit === null)) throw contradiction(row, 'half a content')
  if ((by === null) !== (on === null)) throw contradiction(row, 'half a statement of allergens')
  if (publishedAt && withdrawnAt) throw contradiction(row, 'both on sale and withdrawn')
  const goods: Goods = {
    ...rest,
    content: amount !== null && unit ? { amount, unit } : null,
    allergens: by !== null && on ? { contains, mayContain, absent, by, on } : null,
  }
  if (publishedAt) return putOnSale(goods, publishedAt)
  return withdrawnAt ? { ...goods, standing: 'withdrawn', withdrawnAt } : { ...goods, standing: 'draft' }
}

/** @throws when it is not on sale. */
export function asOnSale(row: ProductRow): OnSale {
  const product = asProduct(row)
  if (product.standing !== 'on sale') throw contradiction(row, 'not on sale')
  return product
}

const contradiction = ({ id }: ProductRow, what: string) => new Error(`product ${id}: ${what}`)

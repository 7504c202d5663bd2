import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { openDraft } from '../draft/door.ts'
import { mergeTill } from './merge-till.ts'
import { saveProduct } from '../product-store.ts'
import { goodsOf, reword, type Product } from '../product.ts'
import { countStock } from '../stock/door.ts'
import type { TillLine } from './till-line.ts'
import type { TillKey } from './till-columns.ts'
import { answerDoubt, askDoubt } from './store.ts'
import type { TillDesk } from './open-till-desk.ts'

/** The product that a line speaks of, with what it says anew: opened when nobody had it. */
export async function writeTillLine(
  desk: TillDesk,
  known: Product | undefined,
  line: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<Product> {
  const { tx, merchant, by, now } = desk
  const before = known ?? (await openDraft(tx, { id: newId(), merchantId: merchant.id, ...line }))
  const merged = mergeTill(goodsOf(before), line, changed, {
    by: `la caisse de ${merchant.name}`,
    on: parisDay(now),
  })
  // what is on sale stays so only while nothing is missing
  const product = reword(before, merged) ?? { ...merged, standing: 'draft' as const }
  await saveProduct(tx, product, by, now)
  desk.products.set(product.id, product)
  return product
}

/** The till counts, as far as customers who pay hold no more. */
export async function countTill(
  { tx, stocks, by, now }: TillDesk,
  product: Product,
  { stock }: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<void> {
  if (stock === null || !changed.has('stock')) return
  const reserved = stocks.get(product.id)?.reserved ?? 0
  const move = { productId: product.id, kind: 'counted', by, at: now } as const
  const counted = await countStock(tx, Math.max(stock, reserved), move)
  if (counted) stocks.set(product.id, counted)
}

const cellsOf = { price: ['price', 'pack'], stock: ['stock'], vat: ['vat'] } as const

/** What a line says and nobody can take is asked; what it now says well is answered. */
export async function askDoubts(
  { tx, now }: TillDesk,
  product: Product,
  { doubts }: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<void> {
  for (const about of ['price', 'stock', 'vat'] as const) {
    if (!cellsOf[about].some((cell) => changed.has(cell))) continue
    const doubt = doubts.find((one) => one.about === about)
    if (doubt) await askDoubt(tx, { productId: product.id, ...doubt }, now)
    else await answerDoubt(tx, { productId: product.id, about }, now)
  }
}

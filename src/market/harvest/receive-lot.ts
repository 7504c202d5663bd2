import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { dayOf, parisDay } from '#platform/time'
import { z } from 'zod'
import { addLot } from '../stock/door.ts'
import { aisleFor } from '../shelf/door.ts'
import { stateAll } from '../allergen.ts'
import { commonLike, guessCold, openDraft } from '../draft/door.ts'
import { merchantsOf } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'
import { productsOf, saveProduct } from '../product-store.ts'
import type { Draft, Product } from '../product.ts'

const day = z.string().transform(dayOf)

/** What the fact 'lot harvested' says. */
export const harvested = z.object({
  lotNumber: z.string().min(1),
  product: z.string().min(1),
  variety: z.string().nullish(),
  weight_g: z.number().int().positive().nullish(),
  pieces: z.number().int().positive().nullish(),
  harvestedOn: day,
  bestBefore: day.nullish(),
  organisationId: z.string(),
  by: z.string().nullish(),
})
export type Harvested = z.infer<typeof harvested>

/**
 * A harvest of the farm joins the stock of its stall, under its lot. A product that the stall never sold is opened as a draft: somebody
 * says its price. Nothing when that organisation has no stall here; the same lot twice is once.
 */
export async function receiveLot(tx: Db, fact: Harvested, now: Date): Promise<void> {
  const [stall] = await merchantsOf(tx, [fact.organisationId])
  const quantity = fact.weight_g ?? fact.pieces
  if (!stall || !quantity) return
  const sold = fact.weight_g ? 'weight' : 'piece'
  const product =
    (await productLike(tx, stall, fact, sold)) ?? (await openProduct(tx, stall, fact, sold, now))
  const lot = {
    productId: product.id,
    number: fact.lotNumber,
    madeOn: fact.harvestedOn,
    date: fact.bestBefore ? ({ kind: 'best before', on: fact.bestBefore } as const) : null,
    quantity,
    supplier: stall.name,
  }
  await addLot(tx, lot, { by: fact.by ?? null, now, today: parisDay(now) })
}

const plain = (name: string) => fold(name).replaceAll(/s\b/g, '')
const namesOf = ({ product, variety }: Pick<Harvested, 'product' | 'variety'>) =>
  [variety ? `${product} ${variety}` : product, product].map(fold)

async function productLike(
  tx: Db,
  stall: Merchant,
  fact: Harvested,
  sold: Product['sold'],
): Promise<Product | undefined> {
  const all = (await productsOf(tx, stall.id)).filter((one) => one.sold === sold)
  for (const wanted of namesOf(fact)) {
    const found = all.find((one) => plain(one.name) === plain(wanted))
    if (found) return found
  }
  return undefined
}

/** True when what was harvested is sold under that name. */
export const isHarvestOf = (
  { name }: Pick<Product, 'name'>,
  what: Pick<Harvested, 'product' | 'variety'>,
): boolean => namesOf(what).some((wanted) => plain(wanted) === plain(name))

async function openProduct(
  tx: Db,
  stall: Merchant,
  { product: name, by }: Harvested,
  sold: Product['sold'],
  now: Date,
): Promise<Product> {
  const aisle = aisleFor({ sector: stall.sector }, { name, content: null, sold })
  const common = commonLike(name, aisle)
  const draft = await openDraft(tx, { id: randomUUID(), merchantId: stall.id, name, aisle })
  const product: Draft = {
    ...draft,
    sold,
    vat_bp: common?.vat_bp ?? null,
    origin: stall.town,
    cold: guessCold({ aisle, name, sold }),
    // a vegetable of our own bed holds what a vegetable holds; anything else is asked
    allergens: aisle === 'greengrocer' && common ? stateAll(common, stall.name, parisDay(now)) : null,
    traced: 'yes',
  }
  await saveProduct(tx, product, by ?? null, now)
  return product
}

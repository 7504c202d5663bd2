import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { addLot } from '../stock/door.ts'
import { stateAll } from '../allergen.ts'
import { aisleFor, commonLike, guessCold, openDraft } from '../draft/door.ts'
import { merchantsOf } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'
import { productsOf, saveProduct } from '../product-store.ts'
import type { Draft, Product } from '../product.ts'
import { type Harvested, namesOf, plain } from './harvested.ts'

/**
 * A harvest of the farm joins the stock of its stall, under its lot. A product that the stall never sold is opened as a draft: somebody
 * says its price. Nothing when that organisation has no stall here; the same lot twice is once.
 */
export async function receiveLot(tx: Tx, fact: Harvested, now: Date): Promise<void> {
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
  const added = await addLot(tx, lot, { by: fact.by ?? null, now, today: parisDay(now) })
  if (!added.ok && added.refusal !== 'number already used')
    throw new Error(`lot ${lot.number}: ${added.refusal}`)
}

async function productLike(
  db: Db,
  stall: Merchant,
  fact: Harvested,
  sold: Product['sold'],
): Promise<Product | undefined> {
  const all = (await productsOf(db, stall.id)).filter((one) => one.sold === sold)
  for (const wanted of namesOf(fact)) {
    const found = all.find((one) => plain(one.name) === plain(wanted))
    if (found) return found
  }
  return undefined
}

async function openProduct(
  tx: Tx,
  stall: Merchant,
  { product: name, by }: Harvested,
  sold: Product['sold'],
  now: Date,
): Promise<Product> {
  const aisle = aisleFor({ sector: stall.sector }, { name, content: null, sold })
  const common = commonLike(name, aisle)
  const draft = await openDraft(tx, { id: newId(), merchantId: stall.id, name, aisle })
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

import { insertOrganisation, seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { aisleRules, isFood } from '../aisle.ts'
import { allergens, stateAll, type Allergen } from '../allergen.ts'
import { aisleFor } from '../draft/propose.ts'
import { readAmount, readCents } from '../draft/read-answer.ts'
import { openDraft } from '../draft/open-draft.ts'
import { commonLike } from '../draft/common-product.ts'
import { guessCold } from '../draft/guess-aisle.ts'
import { isReady } from '../law/rules-in-force.ts'
import { insertMarket } from '../market-store.ts'
import { saveMerchant } from '../merchant-store.ts'
import { streetOf, type Merchant } from '../merchant.ts'
import { saveProduct } from '../product-store.ts'
import { putOnSale, type Draft } from '../product.ts'
import { readPack } from '../draft/read-pack.ts'
import { seededProducts } from './seeded-products.ts'
import { seededBodies, seededMarketId, seededProductId, seededShops } from './seeded-shops.ts'

import { countStock } from '../stock/store.ts'

export { seededMarketId, seededProductId }

const TOWN = 'Calais'

/** The market of Calais: eight shops, about sixty products on sale, a few that lack an answer. */
export async function seedMarket(tx: Tx, now: Date): Promise<void> {
  const organisationId = seededOrganisations.ateliers.id
  await insertMarket(
    tx,
    { id: seededMarketId, organisationId, slug: 'calais', name: `Le marché de ${TOWN}`, town: TOWN },
    now,
  )
  const shops = seededShops.map((one): Merchant => ({
    ...one,
    marketId: seededMarketId,
    street: streetOf(one.address),
    postcode: '62100',
    town: TOWN,
    email: null,
    away: null,
    mediator: {
      name: 'Médiateur du commerce (exemple)',
      address: '1 place de la Médiation, 75000 Paris, mediateur.example.org',
    },
    pictureId: null,
  }))
  const known = new Set(Object.values(seededOrganisations).map((one): string => one.id))
  for (const shop of shops) {
    const { siret = null, email = null } = seededBodies[shop.slug] ?? {}
    const body = { id: shop.organisationId, name: shop.name, kind: 'shop', siret, town: TOWN } as const
    if (!known.has(shop.organisationId)) await insertOrganisation(tx, { ...body, phone: null, email }, now)
    await saveMerchant(tx, shop, now)
  }
  const rows = seededProducts.split('\n').filter((row) => row.trim() !== '')
  for (const [n, row] of rows.entries()) await seedProduct(tx, shops, row, n + 1, now)
}

async function seedProduct(tx: Tx, shops: Merchant[], row: string, n: number, now: Date): Promise<void> {
  const [
    shop = '',
    name = '',
    price = '',
    pack = '',
    stock = '',
    origin = '',
    contains = '',
    may = '',
    words = '',
  ] = row.split('|').map((cell) => cell.trim())
  const merchant = shops[Number(shop) - 1]
  const read = readPack(pack)
  if (!merchant || !read) throw new Error(`seeded product: ${row}`)
  const saidOn = addDays(parisDay(now), -21)
  const product = await productOf(tx, { merchant, id: seededProductId(n), name, ...read }, saidOn, {
    origin,
    contains,
    may,
  })
  const amount = readAmount(stock, product) ?? 0
  const whole: Draft = { ...product, words, priceCents: price === '?' ? null : (readCents(price) ?? null) }
  const onHand = { onHand: amount, reserved: 0 }
  const ready = isReady({ product: whole, merchant, stock: onHand, lots: [], today: parisDay(now) })
  const publishedAt = parisInstant(addDays(parisDay(now), -(n % 20)), '09:00')
  await saveProduct(tx, ready ? putOnSale(whole, publishedAt) : whole, null, now)
  await countStock(tx, amount, { productId: product.id, kind: 'counted', by: null, at: now })
}

type Given = Pick<Draft, 'id' | 'name' | 'sold' | 'content' | 'packWords'> & { merchant: Merchant }
type Cells = { origin: string; contains: string; may: string }

async function productOf(
  tx: Tx,
  given: Given,
  saidOn: Day,
  { origin, contains, may }: Cells,
): Promise<Draft> {
  const { merchant, ...said } = given
  const aisle = aisleFor(merchant, given)
  const draft = await openDraft(tx, { id: given.id, merchantId: merchant.id, name: given.name, aisle })
  const statement = { contains: listOf(contains), mayContain: listOf(may) }
  return {
    ...draft,
    ...said,
    vat_bp:
      merchant.vat === 'franchise'
        ? null
        : (commonLike(given.name, aisle)?.vat_bp ?? aisleRules[aisle].vat_bp),
    origin: origin === '' || origin === '?' ? null : origin,
    fishing: aisle !== 'fish' ? null : /élevage/.test(origin) ? 'farmed' : 'caught at sea',
    cold: guessCold({ aisle, name: given.name, sold: given.sold }),
    allergens: isFood(aisle) && contains !== '?' ? stateAll(statement, merchant.name, saidOn) : null,
  }
}

const listOf = (cell: string): Allergen[] => {
  const said = cell.split(',').map((one) => one.trim())
  return allergens.filter((one) => said.includes(one))
}

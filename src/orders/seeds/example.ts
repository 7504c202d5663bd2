import { randomUUID } from 'node:crypto'
import { hubOf, type Door } from '#delivery'
import {
  carriedWeight_g,
  costOf,
  openCatalogue,
  readMarket,
  reserveStock,
  seededMarketId,
  sellReserved,
  writePack,
  type Catalogue,
  type Offer,
} from '#market'
import type { PaymentAsk } from '#payments'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { orderAddress } from '../order-address.ts'
import {
  insertOrder,
  writeConfirmed,
  type NewLine,
  type NewOrder,
  type NewShare,
} from '../checkout/write-store.ts'
import { PAY_MINUTES } from '../order.ts'
import { exampleSecret, idOf } from './example-ids.ts'

/** An order as demos and tests tell it: who, when, what. Its ids come from its name, so that they are the same each time. */
export type ExampleOrder = {
  name: string
  buyerName: string
  phone: string | null
  email: string | null
  orderedAt: Date
  slotFrom: Date
  goods: { productId: string; quantity: number; lotId?: string }[]
  deliveryCents?: number
  /** Where it is brought; without one, it is fetched. */
  address?: string
  /** 'counted': the stock of today was counted after it was sold. */
  stock?: 'taken' | 'counted'
}

const HOURS_2 = 7_200_000

/** Writes the order as it is once paid, its goods out of the stock. @returns what its payment would have asked. */
export async function writeExample(
  tx: Db,
  { catalogue, example }: { catalogue: Catalogue; example: ExampleOrder },
): Promise<PaymentAsk> {
  const market = await readMarket(tx, catalogue.marketId)
  const hub = market && (await hubOf(tx, market.organisationId))
  if (!market || !hub) throw new Error('an example of an order needs a market and its hub')
  const { order, shares, lines } = rowsOf(example, catalogue, { marketId: market.id, hubId: hub.id })
  const lots = example.stock === 'counted' ? lotsSaid(example) : await takeStock(tx, catalogue, example)
  const withLots = lines.map((one) => ({ ...one, lotId: lots.get(one.productId) ?? null }))
  const reference = await insertOrder(tx, order, shares, withLots)
  await writeConfirmed(tx, order, { follow: null, nextOrderId: randomUUID(), at: example.orderedAt })
  return {
    id: order.id,
    reference,
    label: `Commande ${reference}`,
    email: example.email,
    operatorId: market.organisationId,
    deliveryCents: order.deliveryCents,
    shares: shares.map(({ id: shareId, organisationId, grossCents, commission_bp }) => ({
      shareId,
      organisationId,
      label: `Commande ${reference}`,
      grossCents,
      commission_bp,
    })),
    expiresAt: order.expiresAt,
    returnUrl: `http://127.0.0.1:3000${orderAddress(order)}/retour`,
  }
}

const lotsSaid = ({ goods }: ExampleOrder): Map<string, string | null> =>
  new Map(goods.map((one) => [one.productId, one.lotId ?? null]))

async function takeStock(
  tx: Db,
  catalogue: Catalogue,
  { name, goods, orderedAt }: ExampleOrder,
): Promise<Map<string, string | null>> {
  const wanted = goods.map(({ productId, quantity }) => ({
    productId,
    quantity,
    traced: offerOf(catalogue, productId).product.traced,
  }))
  const reserved = await reserveStock(tx, wanted, orderedAt)
  if (!reserved.ok) throw new Error(`example ${name}: not enough left`)
  await sellReserved(tx, reserved.taken, orderedAt)
  return new Map(reserved.taken.map((one) => [one.productId, one.lotId]))
}

/** Everything on sale on a market, read once for several examples. */
export async function readExamples(db: Db, now: Date, marketId = seededMarketId): Promise<Catalogue> {
  const which = { market: { id: marketId }, today: parisDay(now) }
  const opened = await openCatalogue(
    db,
    which,
    (all) => all,
    () => [],
  )
  if (!opened) throw new Error(`no market ${marketId}`)
  return opened.catalogue
}

function offerOf(catalogue: Catalogue, productId: string): Offer {
  const found = catalogue.offers.find((one) => one.product.id === productId)
  if (!found) throw new Error(`no product ${productId} on sale`)
  return found
}

type Where = { marketId: string; hubId: string }

function rowsOf(
  example: ExampleOrder,
  catalogue: Catalogue,
  { marketId, hubId }: Where,
): { order: NewOrder; shares: NewShare[]; lines: Omit<NewLine, 'lotId'>[] } {
  const offers = example.goods.map((one) => ({
    ...offerOf(catalogue, one.productId),
    quantity: one.quantity,
  }))
  const shops = Map.groupBy(offers, (one) => one.shop)
  const parts = [...shops].map(([shop, own]) => {
    const shareId = idOf(`${example.name} ${shop.slug}`)
    const lines = own.map((one) => lineOf(example.name, shareId, one))
    const grossCents = lines.reduce((sum, one) => sum + one.ceilingCents, 0)
    const { id: merchantId, organisationId, name: merchantName, commission_bp, vat } = shop
    const share: NewShare = {
      id: shareId,
      merchantId,
      organisationId,
      merchantName,
      commission_bp,
      vat,
      grossCents,
    }
    return { share, lines }
  })
  const shares = parts.map((one) => one.share)
  const { buyerName, phone, email, orderedAt, slotFrom, deliveryCents = 0, address } = example
  const buyer = { name: buyerName, phone, email }
  const order: NewOrder = {
    id: idOf(example.name),
    secret: exampleSecret(example.name),
    marketId,
    basketId: null,
    personId: null,
    state: 'to pay',
    way: address ? { mode: 'delivery', buyer, door: doorAt(example, address) } : { mode: 'pickup', buyer },
    hubId,
    day: parisDay(slotFrom),
    slotFrom,
    slotTo: new Date(slotFrom.getTime() + HOURS_2),
    goodsCents: shares.reduce((sum, one) => sum + one.grossCents, 0),
    deliveryCents,
    orderedAt,
    expiresAt: new Date(orderedAt.getTime() + PAY_MINUTES * 60_000),
  }
  return { order, shares, lines: parts.flatMap((one) => one.lines) }
}

function lineOf(
  name: string,
  shareId: string,
  { product, shop, quantity }: Offer & { quantity: number },
): Omit<NewLine, 'lotId'> {
  const priceCents = product.priceCents ?? 0
  return {
    id: idOf(`${name} ${product.id}`),
    shareId,
    productId: product.id,
    name: product.name,
    aisle: product.aisle,
    sold: product.sold,
    packWords: writePack(product),
    priceCents,
    vat_bp: shop.vat === 'franchise' ? 0 : (product.vat_bp ?? 0),
    cold: product.cold ?? 'ambient',
    carried_g: carriedWeight_g(product, quantity),
    quantity,
    ceilingCents: costOf({ priceCents, sold: product.sold }, quantity),
  }
}

/** The middle of the town, as the street file knows it. */
const CALAIS = { latitude: 50.9513, longitude: 1.8587, from: 'street' } as const

const doorAt = ({ buyerName, phone, email }: ExampleOrder, address: string): Door => ({
  recipientName: buyerName,
  phone,
  email,
  address,
  postcode: '62100',
  town: 'Calais',
  floor: 0,
  lift: 'unknown',
  words: '',
  point: CALAIS,
})

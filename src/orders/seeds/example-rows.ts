import type { Door, HubId, OrderId } from '#delivery'
import { carriedWeight_g, costOf, type Catalogue, type Offer, type MarketId } from '#market'
import { parisDay } from '#platform/time'
import type { ShareId } from '#payments'
import type { NewLine, NewOrder, NewShare } from '../checkout/new-order-store.ts'
import { PAY_MINUTES } from '../order.ts'
import { exampleSecret, idOf } from './example-ids.ts'
import type { ExampleOrder } from './example-order.ts'
import { offerOf } from './read-examples.ts'
import type { LineId } from '../ids.ts'

const HOURS_2 = 7_200_000

type Where = { marketId: MarketId; hubId: HubId }

/** The rows of an example, with the ids that its name gives. */
export function rowsOf(
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
    const shareId = idOf<ShareId>(`${example.name} ${shop.slug}`)
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
    id: example.id ?? idOf<OrderId>(example.name),
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
  shareId: ShareId,
  { product, shop, quantity }: Offer & { quantity: number },
): Omit<NewLine, 'lotId'> {
  const { priceCents } = product
  return {
    id: idOf<LineId>(`${name} ${product.id}`),
    shareId,
    productId: product.id,
    name: product.name,
    aisle: product.aisle,
    sold: product.sold,
    content: product.content,
    packWords: product.packWords,
    priceCents,
    vat_bp: shop.vat === 'franchise' ? 0 : (product.vat_bp ?? 0),
    cold: product.cold,
    carried_g: carriedWeight_g(product, quantity),
    quantity,
    ceilingCents: costOf({ priceCents, sold: product.sold }, quantity),
  }
}

/** The middle of the town, as the street file knows it. */
const CALAIS = { latitude: 50.9513, longitude: 1.8587, from: 'street' } as const

const doorAt = ({ buyerName, phone, email, point }: ExampleOrder, address: string): Door => ({
  recipientName: buyerName,
  phone,
  email,
  address,
  postcode: '62100',
  town: 'Calais',
  floor: 0,
  lift: 'unknown',
  words: '',
  point: point ? { latitude: point[0], longitude: point[1], from: 'address' } : CALAIS,
})

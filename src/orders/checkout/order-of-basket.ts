import type { OfferedSlot, HubId } from '#delivery'
import { carriedWeight_g, type MarketId } from '#market'
import type { ShareId } from '#payments'
import { newId } from '#platform/id'
import { type Basket, newSecret, type ShownBasket, type ShownLine } from '../basket/door.ts'
import type { NewLine, NewOrder, NewShare } from './new-order-store.ts'
import { PAY_MINUTES, type Way } from '../order.ts'

export type Choice = {
  marketId: MarketId
  hubId: HubId
  slot: OfferedSlot
  way: Way
  deliveryCents: number
}

/** The order that a basket becomes, as everything is now: names, prices and taxes are written down with it. */
export function orderOfBasket(
  basket: Basket,
  { shops, goodsCents }: ShownBasket,
  { marketId, hubId, slot, way, deliveryCents }: Choice,
  now: Date,
): { order: NewOrder; shares: NewShare[]; lines: Omit<NewLine, 'lotId'>[] } {
  const order: NewOrder = {
    id: basket.orderId,
    secret: newSecret(),
    marketId,
    basketId: basket.id,
    personId: basket.personId,
    state: way.mode === 'pickup' ? 'to pay' : 'reserving',
    way,
    hubId,
    day: slot.day,
    slotFrom: slot.from,
    slotTo: slot.to,
    goodsCents,
    deliveryCents,
    orderedAt: now,
    expiresAt: new Date(now.getTime() + PAY_MINUTES * 60_000),
  }
  const parts = shops.map(({ shop, lines, cents }) => {
    const share: NewShare = {
      id: newId(),
      merchantId: shop.id,
      organisationId: shop.organisationId,
      merchantName: shop.name,
      commission_bp: shop.commission_bp,
      vat: shop.vat,
      grossCents: cents,
    }
    return { share, lines: lines.map((one) => lineOf(share.id, shop.vat, one)) }
  })
  return { order, shares: parts.map((one) => one.share), lines: parts.flatMap((one) => one.lines) }
}

function lineOf(
  shareId: ShareId,
  vat: NewShare['vat'],
  { offer: { product }, quantity, cents }: ShownLine,
): Omit<NewLine, 'lotId'> {
  return {
    id: newId(),
    shareId,
    productId: product.id,
    name: product.name,
    aisle: product.aisle,
    sold: product.sold,
    content: product.content,
    packWords: product.packWords,
    priceCents: product.priceCents,
    // article 293 B of the CGI: no tax inside the prices of a shop under the franchise
    vat_bp: vat === 'franchise' ? 0 : (product.vat_bp ?? 0),
    cold: product.cold,
    carried_g: carriedWeight_g(product, quantity),
    quantity,
    ceilingCents: cents,
  }
}

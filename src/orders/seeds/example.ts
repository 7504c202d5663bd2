import { hubOf } from '#delivery'
import { readMarket, reserveStock, sellReserved, type Catalogue } from '#market'
import type { PaymentAsk } from '#payments'
import type { OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { newId, idOrNull } from '#platform/id'
import { orderAddress } from '../order-address.ts'
import { insertOrder, type NewOrder, type NewShare } from '../checkout/new-order-store.ts'
import { writeConfirmed } from '../checkout/confirm-store.ts'
import type { ExampleOrder } from './example-order.ts'
import { rowsOf } from './example-rows.ts'
import { offerOf } from './read-examples.ts'

/** Writes the order as it is once paid, its goods out of the stock. @returns what its payment would have asked. */
export async function writeExample(
  tx: Tx,
  { catalogue, example }: { catalogue: Catalogue; example: ExampleOrder },
): Promise<PaymentAsk> {
  const market = await readMarket(tx, catalogue.marketId)
  const hub = market && (await hubOf(tx, market.organisationId))
  if (!market || !hub) throw new Error('an example of an order needs a market and its hub')
  const { order, shares, lines } = rowsOf(example, catalogue, { marketId: market.id, hubId: hub.id })
  const lots = example.stock === 'counted' ? lotsSaid(example) : await takeStock(tx, catalogue, example)
  const withLots = lines.map((one) => ({ ...one, lotId: idOrNull(lots.get(one.productId)) }))
  const reference = await insertOrder(tx, order, shares, withLots)
  await writeConfirmed(tx, order, { follow: null, nextOrderId: newId(), at: example.orderedAt })
  return askOf({ ...order, reference }, shares, market.organisationId)
}

/** What the payment of an order asks of its customer. */
export const askOf = (
  order: NewOrder & { reference: string },
  shares: readonly NewShare[],
  operatorId: OrganisationId,
): PaymentAsk => ({
  id: order.id,
  reference: order.reference,
  label: `Commande ${order.reference}`,
  email: order.way.buyer?.email ?? null,
  operatorId,
  deliveryCents: order.deliveryCents,
  shares: shares.map(({ id: shareId, organisationId, grossCents, commission_bp }) => ({
    shareId,
    organisationId,
    label: `Commande ${order.reference}`,
    grossCents,
    commission_bp,
  })),
  expiresAt: order.expiresAt,
  returnUrl: `http://127.0.0.1:3000${orderAddress(order)}/retour`,
})

const lotsSaid = ({ goods }: ExampleOrder): Map<string, string | null> =>
  new Map(goods.map((one) => [one.productId, one.lotId ?? null]))

async function takeStock(
  tx: Tx,
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

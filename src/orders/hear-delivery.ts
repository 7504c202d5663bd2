import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { z } from 'zod'
import { asId } from '#platform/id'
import type { GestureId, OrderId, RefusedGoods } from '#delivery'
import { forgetRefused, noteRefused } from './at-door/door.ts'
import { cancelOwnOrder } from './own-order/cancel-own-order.ts'
import { lockOrder, writeState } from './order-store.ts'
import { tellStory } from './story-store.ts'
import type { Order, OrderState } from './order.ts'
import { ORDERS } from './management/address.ts'
import { tellMarket } from './news/door.ts'

const delivered = z.object({ orderId: z.string() })

const become = {
  'delivery confirmed': 'delivered',
  'delivery failed': 'undelivered',
  'delivery undone': 'confirmed',
} as const satisfies Record<string, OrderState>
type BikeFact = keyof typeof become

/** What the bike did with an order; what is not one of ours is left alone. */
export async function hearDelivery(tx: Tx, fact: BikeFact, payload: unknown, now: Date): Promise<void> {
  const order = await lockOrder(tx, asId(delivered.parse(payload).orderId))
  const state = become[fact]
  const moves =
    order && (['confirmed', 'delivered', 'undelivered'] as const).some((one) => one === order.state)
  if (!moves || order.state === state) return
  await writeState(tx, order.id, state === 'confirmed' ? { state } : { state, endedAt: now })
  await tellStory(tx, { orderId: order.id, what: fact }, now)
}

const cancelled = z.object({ orderId: z.string().transform(asId<OrderId>) })

/**
 * The bikes' room cancelled it (its customer, from the page that follows the bike; or the hub): all is given back. Where the customer's bank
 * claims the money already, nothing is, and the order stands: whoever runs its market is told.
 */
export async function hearDeliveryCancelled(tx: Tx, payload: unknown, now: Date): Promise<void> {
  const { orderId: id } = cancelled.parse(payload)
  const order = await lockOrder(tx, id)
  if (order?.state !== 'confirmed') return
  const reason = { why: 'delivery cancelled' } as const
  const done = await cancelOwnOrder(tx, { id, reason, by: null, delivery: 'cancelled already' }, now)
  if (!done.ok && done.refusal === 'disputed') await tellKept(tx, order, now)
}

const tellKept = (tx: Tx, { id, reference, ...order }: Order, now: Date): Promise<void> =>
  tellWhoRuns(
    tx,
    order,
    {
      key: `delivery cancelled, payment disputed ${id}`,
      title: typo(`Commande ${reference} : plus de livraison, mais son paiement est contesté`),
      body: typo(
        'Le client réclame déjà cet argent à sa banque : rien ne lui est rendu, et la commande reste ouverte. Prévenez ses commerces. Annulez-la quand la banque aura tranché.',
      ),
    },
    now,
  )

const atDoor = cancelled.extend({ gestureId: z.string().transform(asId<GestureId>) })
const isGoods = (one: unknown) => typeof one === 'object' && one !== null && 'label' in one && 'why' in one
const refused = atDoor.extend({ at: z.coerce.date(), goods: z.array(z.custom<RefusedGoods>(isGoods)) })

/** A door took an order but for some products. What no line is known by is given back by hand: whoever runs its market is told. */
export async function hearGoodsRefused(tx: Tx, payload: unknown, now: Date): Promise<void> {
  const { orderId, ...said } = refused.parse(payload)
  const order = await lockOrder(tx, orderId)
  const unknown = order ? await noteRefused(tx, order, said, now) : []
  if (!order || unknown.length === 0) return
  const told = {
    key: `goods refused ${said.gestureId}`,
    title: typo(`Commande ${order.reference} : un refus à la porte est à rembourser à la main`),
    body: typo(
      `Refusé à la porte : ${unknown.join(', ')}. Ce nom ne dit pas de quel produit il s’agit. Demandez à son commerce de le rembourser depuis la commande.`,
    ),
  }
  await tellWhoRuns(tx, order, told, now)
}

/** It was said that goods were refused, and they were not. What was given back already stays so: whoever runs the market is told. */
export async function hearGoodsKept(tx: Tx, payload: unknown, now: Date): Promise<void> {
  const { orderId, gestureId } = atDoor.parse(payload)
  const order = await lockOrder(tx, orderId)
  const late = order ? await forgetRefused(tx, order, gestureId, now) : []
  if (!order || late.length === 0) return
  const told = {
    key: `goods kept ${gestureId}`,
    title: typo(`Commande ${order.reference} : un produit remboursé a été pris`),
    body: typo(
      `Le livreur corrige trop tard : ${late.join(', ')}. Le client est déjà remboursé. Voyez avec le commerce.`,
    ),
  }
  await tellWhoRuns(tx, order, told, now)
}

type Told = { key: string; title: string; body: string }

const tellWhoRuns = (
  tx: Tx,
  { marketId, day }: Pick<Order, 'marketId' | 'day'>,
  told: Told,
  now: Date,
): Promise<void> => tellMarket(tx, marketId, [{ ...told, path: `${ORDERS}?jour=${day}`, pace: 'now' }], now)

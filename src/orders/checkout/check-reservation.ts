import type { OfferedSlot, HubId } from '#delivery'
import type { Market } from '#market'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { dayRefusals, hasAlcohol, stopOf, viewBasket, type Basket, type ShownBasket } from '../basket/door.ts'
import { depositStop } from '../deposit.ts'
import type { Way } from '../order.ts'
import { feeFor, readSettings } from '../settings/door.ts'
import type { Choice } from './order-of-basket.ts'
import type { ReserveRefusal } from './reserved-order.ts'

/** A basket as its customer saw it, the hours that they chose, the total that they read, and whether they said that they are of age. */
export type Wanted = {
  basket: Basket
  market: Market
  hubId: HubId
  slot: OfferedSlot
  totalCents: number
  saysOfAge: boolean
}

export type Reservable = { shown: ShownBasket; choice: Choice }

/** What would be held of a basket as everything is now, or why nothing can be. Nothing is written. */
export async function checkReservation(
  db: Db,
  { basket, market, hubId, slot, totalCents, saysOfAge }: Wanted,
  now: Date,
): Promise<({ ok: true } & Reservable) | Refused<ReserveRefusal>> {
  const way = wayOf(basket)
  if (!way) return refuse('no address')
  const settings = await readSettings(db, market.id)
  if (way.mode === 'pickup' && settings.pickup === 'no') return refuse('no pickup')
  const shown = await viewBasket(db, basket, now)
  const stop = stopOf(shown)
  if (stop) return refuse(stop)
  if (dayRefusals(shown, slot.day, now).length > 0) return refuse('day closed')
  if (way.mode === 'pickup' && depositStop(shown.shops, slot, now) !== undefined)
    return refuse('shop not open')
  const deliveryCents = feeFor(settings, way.mode, shown.goodsCents)
  if (shown.goodsCents + deliveryCents !== totalCents) return refuse('total changed')
  if (hasAlcohol(shown) && !saysOfAge) return refuse('age not said')
  return { ok: true, shown, choice: { marketId: market.id, hubId, slot, way, deliveryCents } }
}

/** How the basket is had, once all that this asks was said. */
function wayOf({ mode, buyer, door }: Basket): Way | undefined {
  if (!mode || !buyer) return undefined
  if (mode === 'pickup') return { mode, buyer }
  return door ? { mode, buyer, door } : undefined
}

import { slotsAhead, type Door, type OfferedSlot } from '#delivery'
import { sayBasketCount, type MarketId } from '#market'
import type { Db } from '#platform/db'
import { parisClock, parisDay, weekday } from '#platform/time'
import type { Ask } from '#platform/web'
import {
  BASKET_DAYS,
  countOf,
  emptyBasket,
  hubOfMarket,
  keptBasketId,
  lockBasket,
  putLine,
  saveSlot,
  saveWay,
  takeMarket,
} from '../basket/door.ts'
import type { Buyer, OrderMode, Way } from '../order.ts'
import { basketLine, findAgain, type Again, type Wanted } from './find-again.ts'

/** What fills a basket once more: goods of one market, how they were had, and the kind of hour. */
export type Refill = {
  marketId: MarketId
  wanted: readonly Wanted[]
  way: Way | { mode: OrderMode; buyer: Buyer; door: Door | null }
  slotFrom: Date
}

/** The next hours that begin on the same day of the week at the same clock; undefined when they are not offered. */
async function sameHours(
  db: Db,
  { marketId, slotFrom }: Pick<Refill, 'marketId' | 'slotFrom'>,
  now: Date,
): Promise<OfferedSlot | undefined> {
  const hub = await hubOfMarket(db, marketId)
  if (!hub) return undefined
  const [day, clock] = [weekday(parisDay(slotFrom)), parisClock(slotFrom)]
  return slotsAhead(hub, now).find((one) => weekday(one.day) === day && parisClock(one.from) === clock)
}

/**
 * Puts it in the basket of this browser, beside what is there: at least so much of each, so that twice is once. The address is kept when the
 * basket has none, the kind of hour is proposed again. @returns what was had of it; undefined when the basket is of another market: nothing is
 * changed, unless `empty`.
 */
export async function putAgain(c: Ask, refill: Refill, { empty = false } = {}): Promise<Again | undefined> {
  const { db, now } = c.var
  const again = await findAgain(db, refill, now)
  const slot = await sameHours(db, refill, now)
  const basketId = await keptBasketId(c)
  const count = await db.transaction(async (tx) => {
    if (empty) await emptyBasket(tx, basketId)
    if (!(await takeMarket(tx, basketId, refill.marketId))) return undefined
    for (const one of again.got) await putLine(tx, basketId, basketLine(one), now)
    const basket = await lockBasket(tx, basketId)
    if (!basket) throw new Error(`no basket ${basketId}`)
    const { way } = refill
    if (way.buyer && !basket.buyer)
      await saveWay(tx, basketId, {
        mode: way.mode,
        buyer: way.buyer,
        door: 'door' in way ? way.door : basket.door,
      })
    if (slot) await saveSlot(tx, basketId, slot.from)
    return countOf(basket)
  })
  if (count === undefined) return undefined
  sayBasketCount(c, count, BASKET_DAYS)
  return again
}

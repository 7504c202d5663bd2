import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Hand } from '../hand.ts'
import type { Merchant } from '../merchant.ts'
import { productsOf } from '../product-store.ts'
import { alertsOf, proposedUnder, saveAlert, soldAWeek } from '../stock/door.ts'

/** Puts the proposed alert on all that is on sale, sells, and has none. @returns how many. */
export const setProposedAlerts = (db: Db, merchant: Merchant, hand: Hand): Promise<number> =>
  db.transaction(async (tx) => {
    const onSale = (await productsOf(tx, merchant.id)).filter(({ standing }) => standing === 'on sale')
    const ids = onSale.map(({ id }) => id)
    const weekly = await soldAWeek(tx, ids, parisDay(hand.now))
    const set = await alertsOf(tx, ids)
    let count = 0
    for (const id of ids) {
      const under = proposedUnder(weekly.get(id) ?? 0)
      if (under === null || set.has(id)) continue
      await saveAlert(tx, { productId: id, under }, hand)
      count += 1
    }
    return count
  })

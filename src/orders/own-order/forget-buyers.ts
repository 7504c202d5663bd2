import type { Db, Tx } from '#platform/db'
import { DAY_MS, addMonths, parisDay } from '#platform/time'
import { forgetBaskets, BASKET_DAYS } from '../basket/door.ts'
import { forgetBusinesses } from '../business/door.ts'
import { eraseBuyers, eraseSigned, eraseUnpaid } from './forget-buyers-store.ts'

/** Delivery contact is kept three months after the day of the delivery (ACCESS.md, "Kept and erased"). Decided on 25 November 2026. */
export const BUYER_MONTHS = 3

export type ForgottenBuyers = { buyers: number; baskets: number; unpaid: number }

/**
 * Erases who bought and where it went, three months after (what was bought stays ten years for the accounts: Code de commerce L123-22); baskets that nobody uses, after thirty days; orders that nobody paid for, with
 * their basket. @param dryRun gives the same counts and changes nothing.
 */
export async function forgetBuyers(
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgottenBuyers> {
  const before = new Date(now.getTime() - BASKET_DAYS * DAY_MS)
  const forget = async (tx: Tx): Promise<ForgottenBuyers> => {
    const buyers = await eraseBuyers(tx, addMonths(parisDay(now), -BUYER_MONTHS), now)
    const unpaid = await eraseUnpaid(tx, before, now)
    await forgetBusinesses(tx)
    await eraseSigned(tx)
    return { buyers, unpaid, baskets: await forgetBaskets(tx, before) }
  }
  return db.transaction(forget, { dryRun })
}

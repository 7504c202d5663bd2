import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { leftOf } from './left-store.ts'
import { openLotsOf } from './lot-store.ts'
import { firstOut } from './lot.ts'
import type { Product } from '../product.ts'
import { holdAll, letGoStock, returnToStock, takeHeldStock } from './reserve-store.ts'
import type { Taken, Wanted } from './stock.ts'

export type Reserved =
  | { ok: true; taken: Taken[] }
  | { ok: false; refusal: 'not enough'; left: Map<string, number> }

/**
 * Holds stock for a customer who pays: all that is wanted, or nothing. Stocks are locked in the order of their ids. What is sold by
 * lots is taken from the one to sell first. Refusal: 'not enough', with what is left of each product.
 */
export async function reserveStock(
  tx: Tx,
  wanted: readonly (Wanted & Pick<Product, 'traced'>)[],
  now: Date,
): Promise<Reserved> {
  const taken = await lotsToTake(tx, wanted, now)
  if (taken && (await holdStock(tx, wanted))) return { ok: true, taken }
  const ids = wanted.map((one) => one.productId)
  return { ok: false, refusal: 'not enough', left: await leftOf(tx, ids, parisDay(now)) }
}

/**
 * The first step of the same, for whoever writes before holding (`holdStock`): where it would be taken from. Undefined when what is sold by
 * lots has none left.
 */
export async function lotsToTake(
  db: Db,
  wanted: readonly (Wanted & Pick<Product, 'traced'>)[],
  now: Date,
): Promise<Taken[] | undefined> {
  const traced = wanted.filter((one) => one.traced === 'yes').map((one) => one.productId)
  const lots = traced.length > 0 ? await openLotsOf(db, traced) : []
  const taken = wanted.map(({ productId, quantity }): Taken => {
    const own = lots.filter((lot) => lot.productId === productId)
    return { productId, quantity, lotId: firstOut(own, parisDay(now))?.id ?? null }
  })
  const none = taken.some(({ lotId, productId }) => lotId === null && traced.includes(productId))
  return none ? undefined : taken
}

/** The second step: holds all of it, or nothing (false). What others want as well is locked from here to the end of the transaction. */
export const holdStock = (tx: Tx, wanted: readonly Wanted[]): Promise<boolean> => holdAll(tx, wanted)

/** What was held goes back on the shelf: nobody paid for it. @throws when more is let go than was held. */
export const freeStock = (tx: Tx, held: readonly Wanted[]): Promise<void> => letGoStock(tx, held)

/** What was held is sold: it leaves the stock, under its lot, at the end of the transaction, which fails when more is sold than was held. */
export const sellReserved = (tx: Tx, sold: readonly Taken[], at: Date): Promise<void> =>
  takeHeldStock(tx, sold, at)

/** What was sold comes back: it never left the shop. `by` is null when its customer said so. */
export const returnStock = (tx: Tx, back: readonly Taken[], by: PersonId | null, at: Date): Promise<void> =>
  returnToStock(tx, back, by, at)

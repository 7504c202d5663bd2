import type { Tx } from '#platform/db'
import { z } from 'zod'
import { asId } from '#platform/id'
import type { OrganisationId, PersonId } from '#people'
import { availableOf, lockStock, lotsByNumber, moveStock } from '../stock/door.ts'
import { changeMarket } from '../market-store.ts'
import { merchantsOf } from '../merchant-store.ts'
import { productsOf } from '../product-store.ts'

/** What the fact 'lot corrected' says: grams or pieces that come back when positive, that leave when negative. */
export const corrected = z.object({
  lotNumber: z.string().min(1),
  weight_g: z.number().int().nullish(),
  pieces: z.number().int().nullish(),
  organisationId: z.string().transform(asId<OrganisationId>),
  by: z
    .string()
    .transform(asId<PersonId>)
    .nullish(),
})
export type Corrected = z.infer<typeof corrected>

/**
 * A part of a harvest was given, lost or taken back at the farm: the stall has that much less, as far as nobody who pays holds it, or more.
 * Nothing when that organisation has no stall here. @throws when the lot has not come yet: the fact is told again.
 */
export async function correctLot(tx: Tx, fact: Corrected, now: Date): Promise<void> {
  const [stall] = await merchantsOf(tx, [fact.organisationId])
  const change = fact.weight_g ?? fact.pieces
  if (!stall || !change) return
  const own = new Set((await productsOf(tx, stall.id)).map((one) => one.id))
  const lot = (await lotsByNumber(tx, stall.marketId, fact.lotNumber)).find((one) => own.has(one.productId))
  if (!lot) throw new Error(`lot ${fact.lotNumber} is not at the stall yet`)
  const stock = await lockStock(tx, lot.productId)
  const possible = Math.max(change, -availableOf(stock))
  const kind = change < 0 ? ('taken away' as const) : ('received' as const)
  const move = { productId: lot.productId, lotId: lot.id, kind, by: fact.by ?? null, at: now }
  if (possible !== 0) await moveStock(tx, possible, move)
  await changeMarket(tx, stall.marketId)
}

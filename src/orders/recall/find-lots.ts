import { traceNumber, type TracedLot } from '#farm'
import { lotsByNumber, merchantsOf, readProduct, type Market } from '#market'
import type { Db } from '#platform/db'
import { affectedBy } from './affected-store.ts'
import { nothingFound, type FoundLot, type RecallFound } from './found.ts'

/** The lots of this number, on the market and at the farm, and everybody who had some. */
export async function findLots(db: Db, market: Market, number: string): Promise<RecallFound> {
  const farmLots = await traceHere(db, market, number)
  const found = await lotsByNumber(db, market.id, number)
  if (found.length + farmLots.length === 0) return nothingFound
  const lots: FoundLot[] = []
  for (const lot of found)
    lots.push({ ...lot, productName: (await readProduct(db, lot.productId))?.name ?? '' })
  const names = lots.length > 0 ? lots.map((lot) => lot.productName) : farmLots.map((lot) => lot.product)
  const about = {
    lotIds: lots.map((lot) => lot.id),
    farmLotIds: farmLots.map((lot) => lot.id),
    about: `${names.join(', ')}, lot ${number}`,
  }
  const gifts = farmLots.flatMap((lot) => lot.gifts)
  return { ...nothingFound, lots, farmLots, about, people: await affectedBy(db, about), gifts }
}

/** A farm's lot is for whoever runs a market when that farm sells there, or is theirs. */
async function traceHere(db: Db, market: Market, number: string): Promise<TracedLot[]> {
  const lot = await traceNumber(db, number)
  if (!lot) return []
  const stalls = await merchantsOf(db, [lot.organisationId])
  const isOurs = market.organisationId === lot.organisationId
  return isOurs || stalls.some(({ marketId }) => marketId === market.id) ? [lot] : []
}

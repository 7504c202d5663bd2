import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import { lockFarm, readFarm } from '../farm-store.ts'
import { writeQuantity, type Lot, type Recalling } from '../lot.ts'
import { lotNumbered, lotsByIds, markRecalled } from '../lot-store.ts'
import { giftsBetween, giftsOf } from '../move-store.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import type { FarmLotId } from '../ids.ts'

/** A part of a lot that was given, and to whom as it was written then. */
export type Gift = { id: string; lotNumber: string; goods: string; toWhom: string; on: Day }

/** A lot of a farm, for whoever calls goods back: what it is and where it went. Nobody of the farm is named. */
export type TracedLot = Recalling & {
  id: FarmLotId
  number: string
  organisationId: OrganisationId
  /** As the fact of its harvest says it. */
  product: string
  variety: string | null
  harvestedOn: Day
  gifts: Gift[]
}

/** A lot by the number of its label; undefined when no farm gave that number. */
export async function traceNumber(db: Db, number: string): Promise<TracedLot | undefined> {
  const lot = await lotNumbered(db, number)
  return lot && (await traced(db, lot))
}

/** Lots by their ids. */
export async function traceLots(db: Db, ids: readonly FarmLotId[]): Promise<TracedLot[]> {
  const lots: TracedLot[] = []
  for (const lot of await lotsByIds(db, ids)) lots.push(await traced(db, lot))
  return lots
}

/** The lots of an organisation's farm of which some was given between two days. */
export async function traceGiven(
  db: Db,
  { organisationId, from, until }: { organisationId: OrganisationId; from: Day; until: Day },
): Promise<TracedLot[]> {
  return traceLots(db, await giftsBetween(db, organisationId, { from, until }))
}

/** Calls lots back: no more of them goes to the stall. @returns how many were not called back yet. */
export async function recallHarvests(tx: Tx, ids: readonly FarmLotId[], now: Date): Promise<number> {
  const lots = await lotsByIds(tx, ids)
  for (const farmId of [...new Set(lots.map((one) => one.farmId))].toSorted()) await lockFarm(tx, farmId)
  return markRecalled(tx, ids, now)
}

/** True for a lot that was called back: what was said of it before goes to the stall no more. Holds its farm: nobody recalls it meanwhile. */
export async function isRecalled(tx: Tx, number: string): Promise<boolean> {
  const lot = await lotNumbered(tx, number)
  if (!lot) return false
  await lockFarm(tx, lot.farmId)
  return (await lotNumbered(tx, number))?.standing !== 'good'
}

async function traced(db: Db, lot: Lot): Promise<TracedLot> {
  const farm = await readFarm(db, lot.farmId)
  if (!farm) throw new Error(`lot ${lot.number} has no farm`)
  const gifts = (await giftsOf(db, lot.id)).map(({ quantity, ...gift }) => ({
    ...gift,
    lotNumber: lot.number,
    goods: `${writeQuantity(quantity, lot.unit)}, ${vegetableOf(lot.vegetable).name}`,
  }))
  return {
    id: lot.id,
    number: lot.number,
    organisationId: farm.organisationId,
    product: vegetableOf(lot.vegetable).name,
    variety: lot.variety || null,
    harvestedOn: lot.harvestedOn,
    gifts,
    ...(lot.standing === 'recalled'
      ? { standing: lot.standing, recalledAt: lot.recalledAt }
      : { standing: lot.standing }),
  }
}

import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { Act } from './farm.ts'
import type { Lot, Recalling } from './lot.ts'
import type { FarmId, CropId, FarmLotId } from './ids.ts'

const columns = sql`
  l.id, l.farm_id as "farmId", l.number, l.crop_id as "cropId", c.vegetable, c.variety, c.bed_id as "bedId", b.name as "bedName",
  l.harvested_on as "harvestedOn", l.unit, l.quantity, l.best_before as "bestBefore", l.by_person as "byPerson",
  l.recalled_at as "recalledAt"`

type Harvested = Omit<Lot, keyof Recalling | 'recalledAt'>
type Row = Harvested & { recalledAt: Date | null }

const asLot = ({ recalledAt, ...lot }: Row): Lot =>
  recalledAt ? { ...lot, standing: 'recalled', recalledAt } : { ...lot, standing: 'good' }

/** Nobody who weighed it took it back. */
const stands = sql`not exists (select 1 from farm.undone u where u.act_id = l.id and u.by_person = l.by_person)`

async function lotsWhere(db: Db, where: Sql, limit = 1000): Promise<Lot[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from farm.lots l
    join farm.crops c on c.id = l.crop_id
    join farm.beds b on b.id = c.bed_id
    where ${where}
    order by l.harvested_on desc, l.number desc
    limit ${limit}`)
  return rows.map(asLot)
}

/** The lots of a farm, the last first; those before a number for the next page. */
export const lotsOf = (
  db: Db,
  farmId: FarmId,
  before: { on: Day; number: string } | null,
  limit: number,
): Promise<Lot[]> => {
  const from = before ? sql`(l.harvested_on, l.number) < (${before.on}::date, ${before.number})` : sql`true`
  return lotsWhere(db, sql`l.farm_id = ${farmId} and ${from} and ${stands}`, limit)
}

/** The lots harvested since a day. */
export const lotsSince = (db: Db, farmId: FarmId, since: Day): Promise<Lot[]> =>
  lotsWhere(db, sql`l.farm_id = ${farmId} and l.harvested_on >= ${since} and ${stands}`, 100_000)

export const lotsOfCrops = (db: Db, cropIds: readonly CropId[]): Promise<Lot[]> =>
  lotsWhere(db, sql`l.crop_id = any(${cropIds}) and ${stands}`)

export const lotsByIds = (db: Db, ids: readonly FarmLotId[]): Promise<Lot[]> =>
  lotsWhere(db, sql`l.id = any(${ids}) and ${stands}`)

/** A lot by its number, which every label carries. */
export const lotNumbered = async (db: Db, number: string): Promise<Lot | undefined> =>
  (await lotsWhere(db, sql`l.number = ${number} and ${stands}`))[0]

/** A lot by its id, even one that was taken back. */
export const lotById = async (db: Db, id: FarmLotId): Promise<Lot | undefined> =>
  (await lotsWhere(db, sql`l.id = ${id}`))[0]

/** How many numbers this farm gave on that day, those taken back included: a number serves once. */
export async function numbersGiven(db: Db, farmId: FarmId, on: Day): Promise<number> {
  const row = await db.row<{ count: number }>(
    sql`select count(*)::int as count from farm.lots where farm_id = ${farmId} and harvested_on = ${on}`,
  )
  return row?.count ?? 0
}

export type NewLot = Pick<
  Lot,
  'farmId' | 'number' | 'cropId' | 'harvestedOn' | 'unit' | 'quantity' | 'bestBefore'
> & {
  /** Asked again because it was above that, and said to be so. */
  sureAbove?: number | undefined
}

export async function insertLot(tx: Tx, lot: NewLot, act: Act): Promise<void> {
  await tx.run(sql`
    insert into farm.lots (
      id, farm_id, number, crop_id, harvested_on, unit, quantity, best_before, by_person, done_at, kept_at, device, sure_above
    ) values (
      ${act.id}, ${lot.farmId}, ${lot.number}, ${lot.cropId}, ${lot.harvestedOn}, ${lot.unit}, ${lot.quantity},
      ${lot.bestBefore}, ${act.by}, ${act.doneAt}, ${act.keptAt}, ${act.device}, ${lot.sureAbove ?? null}
    )`)
}

/** Notes that lots are called back; those that were already keep their first time. */
export const markRecalled = (tx: Tx, ids: readonly FarmLotId[], at: Date): Promise<number> =>
  tx.run(sql`update farm.lots set recalled_at = ${at} where id = any(${ids}) and recalled_at is null`)

/** What makes a harvest usual: three lots at least. */
const ENOUGH = 3
const SEEN_DAYS = 800

/**
 * What each open crop of a farm usually gives at once, in the unit of its vegetable: the median of its own lots, else of the lots of
 * that vegetable on all beds. One of which too little is known is absent.
 */
export async function usualHarvests(db: Db, farmId: FarmId, today: Day): Promise<Map<string, number>> {
  const rows = await db.rows<{ cropId: CropId; usual: number }>(sql`
    with lots as (
      select l.crop_id, c.vegetable, l.quantity
      from farm.lots l
      join farm.crops c on c.id = l.crop_id
      where l.farm_id = ${farmId} and l.harvested_on > ${addDays(today, -SEEN_DAYS)}
        and not exists (select 1 from farm.undone u where u.act_id = l.id and u.by_person = l.by_person)
    ), own as (
      select crop_id, percentile_disc(0.5) within group (order by quantity) as usual
      from lots
      group by crop_id
      having count(*) >= ${ENOUGH}
    ), alike as (
      select vegetable, percentile_disc(0.5) within group (order by quantity) as usual
      from lots
      group by vegetable
      having count(*) >= ${ENOUGH}
    )
    select c.id as "cropId", coalesce(own.usual, alike.usual)::integer as usual
    from farm.crops c
    left join own on own.crop_id = c.id
    left join alike on alike.vegetable = c.vegetable
    where c.farm_id = ${farmId} and c.ended_on is null and coalesce(own.usual, alike.usual) is not null`)
  return new Map(rows.map(({ cropId, usual }) => [cropId, usual]))
}

import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { Act } from './farm.ts'
import type { Lot, Move } from './lot.ts'

const columns = sql`
  l.id, l.farm_id as "farmId", l.number, l.crop_id as "cropId", c.vegetable, c.variety, c.bed_id as "bedId", b.name as "bedName",
  l.harvested_on as "harvestedOn", l.unit, l.quantity, l.best_before as "bestBefore", l.by_person as "byPerson",
  l.recalled_at as "recalledAt"`

/** Nobody who did it took it back. */
const stands = (act: Sql) =>
  sql`not exists (select 1 from farm.undone u where u.act_id = ${act}.id and u.by_person = ${act}.by_person)`

const lotsWhere = (db: Db, where: Sql, limit = 1000): Promise<Lot[]> =>
  db.rows<Lot>(sql`
    select ${columns}
    from farm.lots l
    join farm.crops c on c.id = l.crop_id
    join farm.beds b on b.id = c.bed_id
    where ${where} and ${stands(sql`l`)}
    order by l.harvested_on desc, l.number desc
    limit ${limit}`)

/** The lots of a farm, the last first; those before a number for the next page. */
export const lotsOf = (
  db: Db,
  farmId: string,
  before: { on: Day; number: string } | null,
  limit: number,
): Promise<Lot[]> =>
  lotsWhere(
    db,
    sql`l.farm_id = ${farmId} and ${before ? sql`(l.harvested_on, l.number) < (${before.on}::date, ${before.number})` : sql`true`}`,
    limit,
  )

/** The lots harvested since a day. */
export const lotsSince = (db: Db, farmId: string, since: Day): Promise<Lot[]> =>
  lotsWhere(db, sql`l.farm_id = ${farmId} and l.harvested_on >= ${since}`, 100_000)

export const lotsOfCrops = (db: Db, cropIds: readonly string[]): Promise<Lot[]> =>
  lotsWhere(db, sql`l.crop_id = any(${cropIds})`)

export const lotsByIds = (db: Db, ids: readonly string[]): Promise<Lot[]> =>
  lotsWhere(db, sql`l.id = any(${ids})`)

/** A lot by its number, which every label carries. */
export const lotNumbered = async (db: Db, number: string): Promise<Lot | undefined> =>
  (await lotsWhere(db, sql`l.number = ${number}`))[0]

/** A lot by its id, even one that was taken back. */
export const lotById = (db: Db, id: string): Promise<Lot | undefined> =>
  db.row<Lot>(sql`
    select ${columns}
    from farm.lots l
    join farm.crops c on c.id = l.crop_id
    join farm.beds b on b.id = c.bed_id
    where l.id = ${id}`)

/** How many numbers this farm gave on that day, those taken back included: a number serves once. */
export async function numbersGiven(db: Db, farmId: string, on: Day): Promise<number> {
  const row = await db.row<{ count: number }>(
    sql`select count(*)::int as count from farm.lots where farm_id = ${farmId} and harvested_on = ${on}`,
  )
  return row?.count ?? 0
}

export type NewLot = Pick<
  Lot,
  'farmId' | 'number' | 'cropId' | 'harvestedOn' | 'unit' | 'quantity' | 'bestBefore'
>

export async function insertLot(tx: Db, lot: NewLot, act: Act): Promise<void> {
  await tx.run(sql`
    insert into farm.lots (
      id, farm_id, number, crop_id, harvested_on, unit, quantity, best_before, by_person, done_at, kept_at, device
    ) values (
      ${act.id}, ${lot.farmId}, ${lot.number}, ${lot.cropId}, ${lot.harvestedOn}, ${lot.unit}, ${lot.quantity},
      ${lot.bestBefore}, ${act.by}, ${act.doneAt}, ${act.keptAt}, ${act.device}
    )`)
}

const moveColumns = sql`
  m.id, m.lot_id as "lotId", m.kind, m.quantity, m.from_stall as "fromStall", m.to_whom as "toWhom", m.why`

/** Where these lots went, in the order it happened, without what was taken back. */
export const movesOf = (db: Db, lotIds: readonly string[]): Promise<Move[]> =>
  db.rows<Move>(sql`
    select ${moveColumns}
    from farm.lot_moves m
    where m.lot_id = any(${lotIds}) and ${stands(sql`m`)}
    order by m.done_at, m.id`)

/** What was given of a lot, in the order it happened, without what was taken back. */
export const giftsOf = (
  db: Db,
  lotId: string,
): Promise<{ id: string; quantity: number; toWhom: string; on: Day }[]> =>
  db.rows(sql`
    select m.id, m.quantity, m.to_whom as "toWhom", (m.done_at at time zone 'Europe/Paris')::date as "on"
    from farm.lot_moves m
    where m.lot_id = ${lotId} and m.kind = 'gift' and ${stands(sql`m`)}
    order by m.done_at, m.id`)

/** The lots of an organisation of which some was given between two days. */
export async function giftsBetween(
  db: Db,
  organisationId: string,
  { from, until }: { from: Day; until: Day },
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select distinct m.lot_id as id
    from farm.lot_moves m
    join farm.lots l on l.id = m.lot_id
    join farm.farms f on f.id = l.farm_id
    where f.organisation_id = ${organisationId}
      and m.kind = 'gift'
      and (m.done_at at time zone 'Europe/Paris')::date between ${from} and ${until}
      and ${stands(sql`m`)}`)
  return rows.map((one) => one.id)
}

/** Notes that lots are called back; those that were already keep their first time. */
export const markRecalled = (tx: Db, ids: readonly string[], at: Date): Promise<number> =>
  tx.run(sql`update farm.lots set recalled_at = ${at} where id = any(${ids}) and recalled_at is null`)

export const moveById = (
  db: Db,
  id: string,
): Promise<(Move & { byPerson: string; doneAt: Date }) | undefined> =>
  db.row(sql`
    select ${moveColumns}, m.by_person as "byPerson", m.done_at as "doneAt"
    from farm.lot_moves m
    where m.id = ${id}`)

export async function insertMove(tx: Db, move: Omit<Move, 'id'>, act: Act): Promise<void> {
  await tx.run(sql`
    insert into farm.lot_moves (id, lot_id, kind, quantity, from_stall, to_whom, why, by_person, done_at, kept_at, device)
    values (
      ${act.id}, ${move.lotId}, ${move.kind}, ${move.quantity}, ${move.fromStall}, ${move.toWhom}, ${move.why}, ${act.by},
      ${act.doneAt}, ${act.keptAt}, ${act.device}
    )`)
}

import { sql, type Db, type Tx, type Sql } from '#platform/db'
import type { Bed } from './bed.ts'
import type { FarmId, BedId, CropId } from './ids.ts'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { begunOf, openCrop, type Crop, type CropPlan, type Ending } from './crop.ts'

const bedColumns = sql`b.id, b.farm_id as "farmId", b.name, b.place, b.x_cm, b.y_cm, b.width_cm, b.length_cm`

/** The beds of a farm, by number where their names hold one. */
export const bedsOf = (db: Db, farmId: FarmId): Promise<Bed[]> =>
  db.rows<Bed>(sql`
    select ${bedColumns}
    from farm.beds b
    where b.farm_id = ${farmId}
    order by coalesce(substring(b.name from '[0-9]+')::numeric, 0), b.name collate "fr-x-icu"`)

export const readBed = (db: Db, farmId: FarmId, id: BedId): Promise<Bed | undefined> =>
  db.row<Bed>(sql`select ${bedColumns} from farm.beds b where b.farm_id = ${farmId} and b.id = ${id}`)

/** Writes a bed, or its new shape when its id is known. False when another farm has that id. */
export async function saveBed(tx: Tx, bed: Bed): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into farm.beds (id, farm_id, name, place, x_cm, y_cm, width_cm, length_cm)
    values (${bed.id}, ${bed.farmId}, ${bed.name}, ${bed.place}, ${bed.x_cm}, ${bed.y_cm}, ${bed.width_cm}, ${bed.length_cm})
    on conflict (id) do update
    set name = excluded.name, place = excluded.place, x_cm = excluded.x_cm, y_cm = excluded.y_cm,
      width_cm = excluded.width_cm, length_cm = excluded.length_cm
    where beds.farm_id = excluded.farm_id`)
  return saved === 1
}

const cropColumns = sql`
  c.id, c.farm_id as "farmId", c.bed_id as "bedId", c.vegetable, c.variety, c.how, c.planned_on as "plannedOn", c.supplier,
  c.supplier_lot as "supplierLot", c.begun_on as "begunOn", c.ended_on as "endedOn", c.ended_why as "endedWhy"`

type Row = CropPlan & { begunOn: Day | null; endedOn: Day | null; endedWhy: Ending | null }

function asCrop({ begunOn, endedOn, endedWhy, ...plan }: Row): Crop {
  if ((endedOn === null) !== (endedWhy === null)) throw new Error(`crop ${plan.id}: half an ending`)
  return endedOn !== null && endedWhy
    ? { ...plan, standing: 'ended', begunOn, endedOn, endedWhy }
    : openCrop(plan, begunOn)
}

async function cropsWhere(db: Db, where: Sql): Promise<Crop[]> {
  const rows = await db.rows<Row>(sql`
    select ${cropColumns}
    from farm.crops c
    where ${where}
    order by coalesce(c.begun_on, c.planned_on), c.id`)
  return rows.map(asCrop)
}

/** What is planned or grows on a farm. */
export const openCrops = (db: Db, farmId: FarmId): Promise<Crop[]> =>
  cropsWhere(db, sql`c.farm_id = ${farmId} and c.ended_on is null`)

/** Everything that grew, grows or will grow on a bed, the oldest first. */
export const cropsOfBed = (db: Db, bedId: BedId): Promise<Crop[]> => cropsWhere(db, sql`c.bed_id = ${bedId}`)

/** Everything that a farm grew, grows or will grow, the oldest first. */
export const cropsOf = (db: Db, farmId: FarmId): Promise<Crop[]> => cropsWhere(db, sql`c.farm_id = ${farmId}`)

export const readCrop = async (db: Db, farmId: FarmId, id: CropId): Promise<Crop | undefined> =>
  (await cropsWhere(db, sql`c.farm_id = ${farmId} and c.id = ${id}`))[0]

/** Writes a crop, or its new words when its id is known. False when another farm has that id. */
export async function saveCrop(tx: Tx, crop: Crop, by: PersonId | null, at: Date): Promise<boolean> {
  const ended = crop.standing === 'ended' ? crop : undefined
  const saved = await tx.run(sql`
    insert into farm.crops (
      id, farm_id, bed_id, vegetable, variety, how, planned_on, supplier, supplier_lot, begun_on, ended_on, ended_why, written_by,
      written_at
    ) values (
      ${crop.id}, ${crop.farmId}, ${crop.bedId}, ${crop.vegetable}, ${crop.variety}, ${crop.how}, ${crop.plannedOn},
      ${crop.supplier}, ${crop.supplierLot}, ${begunOf(crop)}, ${ended?.endedOn ?? null}, ${ended?.endedWhy ?? null}, ${by}, ${at}
    )
    on conflict (id) do update
    set bed_id = excluded.bed_id, vegetable = excluded.vegetable, variety = excluded.variety, how = excluded.how,
      planned_on = excluded.planned_on, supplier = excluded.supplier, supplier_lot = excluded.supplier_lot,
      begun_on = excluded.begun_on, written_by = excluded.written_by, written_at = excluded.written_at
    where crops.farm_id = excluded.farm_id`)
  return saved === 1
}

/** It is sown or planted: the first day said stays; the supplier's lot is added where nobody had written it. */
export async function beginCrop(
  tx: Tx,
  { id, on, by, supplierLot }: { id: CropId; on: Day; by: PersonId; supplierLot: string },
): Promise<void> {
  await tx.run(sql`
    update farm.crops
    set begun_on = coalesce(begun_on, ${on}), begun_by = coalesce(begun_by, ${by}),
      supplier_lot = case when ${supplierLot} = '' then supplier_lot else ${supplierLot} end
    where id = ${id} and ended_on is null`)
}

/** It was not sown after all. */
export async function unbeginCrop(tx: Tx, id: CropId): Promise<void> {
  await tx.run(sql`
    update farm.crops
    set begun_on = null, begun_by = null
    where id = ${id} and ended_on is null and not exists (select 1 from farm.lots l where l.crop_id = crops.id)`)
}

/** The crop leaves its bed; one that had left already keeps its day. */
export async function endCrop(tx: Tx, id: CropId, on: Day, why: Ending): Promise<void> {
  await tx.run(sql`
    update farm.crops
    set ended_on = greatest(${on}::date, begun_on, case when begun_on is null then planned_on end), ended_why = ${why}
    where id = ${id} and ended_on is null`)
}

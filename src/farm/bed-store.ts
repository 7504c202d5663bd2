import { sql, type Db, type Tx } from '#platform/db'
import type { Bed } from './bed.ts'
import type { FarmId, BedId } from './ids.ts'

const columns = sql`b.id, b.farm_id as "farmId", b.name, b.place, b.x_cm, b.y_cm, b.width_cm, b.length_cm`

/** The beds of a farm, by number where their names hold one. */
export const bedsOf = (db: Db, farmId: FarmId): Promise<Bed[]> =>
  db.rows<Bed>(sql`
    select ${columns}
    from farm.beds b
    where b.farm_id = ${farmId}
    order by coalesce(substring(b.name from '[0-9]+')::int, 0), b.name collate "fr-x-icu"`)

export const readBed = (db: Db, farmId: FarmId, id: BedId): Promise<Bed | undefined> =>
  db.row<Bed>(sql`select ${columns} from farm.beds b where b.farm_id = ${farmId} and b.id = ${id}`)

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

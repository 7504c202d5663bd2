import { sql, type Db, type Tx } from '#platform/db'
import type { Bike } from './hub.ts'
import type { HubId, BikeId } from './ids.ts'

export const bikeBoxes = sql`
  jsonb_build_object('le8', b.boxes_le8, 'le4', b.boxes_le4, 'le2', b.boxes_le2, 'frozen', b.boxes_frozen)`

const bikeColumns = sql`b.id, b.hub_id as "hubId", b.name, b.payload_g, b.volume_ml, ${bikeBoxes} as boxes`

/** The bikes of a hub that still ride. */
export async function bikesOfHub(db: Db, hubId: HubId): Promise<Bike[]> {
  return db.rows<Bike>(sql`
    select ${bikeColumns}
    from delivery.bikes b
    where b.hub_id = ${hubId} and b.retired_at is null
    order by b.name collate "fr-x-icu", b.id`)
}

/** Writes a bike, or its new limits when its id is known. False when that id is another hub's, or rides no more. */
export async function saveBike(tx: Tx, bike: Bike): Promise<boolean> {
  const written = await tx.run(sql`
    insert into delivery.bikes (id, hub_id, name, payload_g, volume_ml, boxes_le8, boxes_le4, boxes_le2, boxes_frozen)
    values (
      ${bike.id}, ${bike.hubId}, ${bike.name}, ${bike.payload_g}, ${bike.volume_ml}, ${bike.boxes.le8}, ${bike.boxes.le4},
      ${bike.boxes.le2}, ${bike.boxes.frozen}
    )
    on conflict (id) do update
    set name = excluded.name, payload_g = excluded.payload_g, volume_ml = excluded.volume_ml, boxes_le8 = excluded.boxes_le8,
      boxes_le4 = excluded.boxes_le4, boxes_le2 = excluded.boxes_le2, boxes_frozen = excluded.boxes_frozen
    where bikes.hub_id = excluded.hub_id and bikes.retired_at is null`)
  return written === 1
}

/** True when another bike of the hub has this name, even one that rides no more: its rounds are told by it. */
export async function isBikeNameTaken(db: Db, { id, hubId, name }: Bike): Promise<boolean> {
  const other = await db.row(sql`
    select 1
    from delivery.bikes
    where hub_id = ${hubId} and name = ${name} and id <> ${id}`)
  return other !== undefined
}

export async function retireBike(tx: Tx, hubId: HubId, id: BikeId, at: Date): Promise<void> {
  await tx.run(sql`update delivery.bikes set retired_at = ${at} where id = ${id} and hub_id = ${hubId}`)
}

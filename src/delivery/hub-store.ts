import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Hub, ServingHub } from './hub.ts'
import type { HubId } from './ids.ts'

export type { ServingHub }

const columns = sql`
  id, organisation_id as "organisationId", name, address, latitude, longitude, reload_s, speed_m_per_h, detour_percent,
  stairs_s_per_floor, box_volume_ml`

/** A hub by its id, with how it works; undefined when there is none. */
export async function readHub(db: Db, id: HubId): Promise<Hub | undefined> {
  return db.row<Hub>(sql`select ${columns} from delivery.hubs where id = ${id}`)
}

/** Every hub of the territory, the oldest first. */
export async function listHubs(db: Db): Promise<Hub[]> {
  return db.rows<Hub>(sql`select ${columns} from delivery.hubs order by opened_at, id`)
}

/** Opens a hub, or changes how it works when its id is known. */
export async function saveHub(tx: Tx, hub: Hub, at: Date): Promise<void> {
  await tx.run(sql`
    insert into delivery.hubs (
      id, organisation_id, name, address, latitude, longitude, reload_s, speed_m_per_h, detour_percent, stairs_s_per_floor,
      box_volume_ml, opened_at
    ) values (
      ${hub.id}, ${hub.organisationId}, ${hub.name}, ${hub.address}, ${hub.latitude}, ${hub.longitude}, ${hub.reload_s},
      ${hub.speed_m_per_h}, ${hub.detour_percent}, ${hub.stairs_s_per_floor}, ${hub.box_volume_ml}, ${at}
    )
    on conflict (id) do update
    set name = excluded.name, address = excluded.address, latitude = excluded.latitude, longitude = excluded.longitude,
      reload_s = excluded.reload_s, speed_m_per_h = excluded.speed_m_per_h, detour_percent = excluded.detour_percent,
      stairs_s_per_floor = excluded.stairs_s_per_floor, box_volume_ml = excluded.box_volume_ml`)
}

/** What this hub has of what its first delivery needs. */
export async function countBegun(
  db: Db,
  hubId: HubId,
): Promise<{ bikes: number; places: number; slots: number }> {
  const row = await db.row<{ bikes: number; places: number; slots: number }>(sql`
    select
      (select count(*)::int from delivery.bikes where hub_id = ${hubId} and retired_at is null) as bikes,
      (select count(*)::int from delivery.places where hub_id = ${hubId}) as places,
      (select count(*)::int from delivery.slots where hub_id = ${hubId}) as slots`)
  return row ?? { bikes: 0, places: 0, slots: 0 }
}

/** Holds a hub until the transaction ends: those who change how it works come one after the other. */
export async function lockHub(tx: Tx, id: HubId): Promise<Hub | undefined> {
  await tx.rows(sql`select id from delivery.hubs where id = ${id} for no key update`)
  return readHub(tx, id)
}

/**
 * The hub whose bikes serve a market: that of the organisation that runs it, and no other, for nobody's bikes are lent by silence. Undefined when
 * it has none: that market neither brings nor hands over anything yet; of several, the one that opened first.
 */
export const hubOf = (db: Db, organisationId: OrganisationId): Promise<ServingHub | undefined> =>
  db.row<ServingHub>(sql`
    select h.id, h.name, h.address, s.slots
    from delivery.hubs h
    cross join lateral (
      select coalesce(
        jsonb_agg(
          jsonb_build_object('weekday', weekday, 'from', from_clock, 'to', to_clock) order by weekday, from_clock
        ), '[]') as slots
      from delivery.slots
      where hub_id = h.id
    ) s
    where h.organisation_id = ${organisationId}
    order by h.opened_at, h.id
    limit 1`)

import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Place } from './place.ts'
import type { HubId, PlaceId } from './ids.ts'
import type { OrganisationId } from '#people'

const columns = sql`
  p.id, p.hub_id as "hubId", p.organisation_id as "organisationId", p.siret, p.name, p.phone, p.address, p.postcode, p.town,
  p.latitude, p.longitude, p.point_from as "pointFrom", p.visit_s`

type Row = Omit<Place, 'point'> & {
  latitude: number | null
  longitude: number | null
  pointFrom: 'person' | 'address' | 'street' | null
}

const asPlace = ({ latitude, longitude, pointFrom, ...row }: Row): Place => ({
  ...row,
  point:
    latitude !== null && longitude !== null && pointFrom ? { latitude, longitude, from: pointFrom } : null,
})

async function placesWhere(db: Db, where: Sql, page: Sql = sql``): Promise<Place[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from delivery.places p
    where ${where}
    order by p.name_key collate "fr-x-icu", p.id
    ${page}`)
  return rows.map(asPlace)
}

export const placesOfHub = (db: Db, hubId: HubId): Promise<Place[]> =>
  placesWhere(db, sql`p.hub_id = ${hubId}`)

export const placesByIds = (db: Db, ids: readonly PlaceId[]): Promise<Place[]> =>
  placesWhere(db, sql`p.id = any(${ids})`)

/** A place held until the transaction ends: two who save it come one after the other. */
export async function lockPlace(tx: Tx, id: PlaceId): Promise<Place | undefined> {
  await tx.rows(sql`select id from delivery.places where id = ${id} for update`)
  return (await placesByIds(tx, [id]))[0]
}

/** The places of these organisations: a shop asks for deliveries from its own. */
export const placesOfOrganisations = (db: Db, ids: readonly OrganisationId[]): Promise<Place[]> =>
  placesWhere(db, sql`p.organisation_id = any(${ids})`)

/** Places of a hub by name: those that hold `search`, or only those that nobody placed. */
export const searchPlaces = (
  db: Db,
  hubId: HubId,
  {
    search = '',
    lost = false,
    limit,
    skip = 0,
  }: { search?: string; lost?: boolean; limit: number; skip?: number },
): Promise<Place[]> =>
  placesWhere(
    db,
    sql`p.hub_id = ${hubId} and (${fold(search)} = '' or strpos(p.name_key, ${fold(search)}) > 0)
      and (not ${lost} or p.latitude is null)`,
    sql`limit ${limit} offset ${skip}`,
  )

/** The place with this SIRET, else with this name in any spelling. */
export async function findPlace(
  db: Db,
  hubId: HubId,
  { siret, name }: { siret: string | null; name: string },
): Promise<Place | undefined> {
  const found = await placesWhere(
    db,
    sql`p.hub_id = ${hubId} and (p.siret = ${siret} or (p.name_key = ${fold(name)} and (p.siret is null or ${siret}::text is null)))`,
  )
  return found.find((one) => one.siret === siret) ?? found[0]
}

/** Writes a place, or its new words when its id is known. */
export async function savePlace(tx: Tx, place: Place, at: Date): Promise<void> {
  const { point } = place
  await tx.run(sql`
    insert into delivery.places (
      id, hub_id, organisation_id, siret, name, name_key, phone, address, postcode, town, latitude, longitude, point_from,
      visit_s, known_at
    ) values (
      ${place.id}, ${place.hubId}, ${place.organisationId}, ${place.siret}, ${place.name}, ${fold(place.name)}, ${place.phone},
      ${place.address}, ${place.postcode}, ${place.town}, ${point?.latitude ?? null}, ${point?.longitude ?? null},
      ${point?.from ?? null}, ${place.visit_s}, ${at}
    )
    on conflict (id) do update
    set organisation_id = excluded.organisation_id, siret = excluded.siret, name = excluded.name, name_key = excluded.name_key,
      phone = excluded.phone, address = excluded.address, postcode = excluded.postcode, town = excluded.town,
      latitude = excluded.latitude, longitude = excluded.longitude, point_from = excluded.point_from,
      visit_s = excluded.visit_s`)
}

/** Places that nobody put on the map by hand, and that no plan to come counts with. */
export const placesToMove = (db: Db, hubId: HubId): Promise<Pick<Place, 'id' | 'address' | 'town'>[]> =>
  db.rows(sql`
    select p.id, p.address, p.town
    from delivery.places p
    where p.hub_id = ${hubId} and p.point_from is distinct from 'person' and p.address <> ''
      and not exists (
        select 1
        from delivery.pickups k
        join delivery.orders o on o.id = k.order_id and o.ended is null and o.cancelled_at is null
        join delivery.plans n on n.hub_id = o.hub_id and n.day = o.day
        where k.place_id = p.id and p.point_from is not null)`)

/** Puts a place on the map. */
export async function movePlace(tx: Tx, id: PlaceId, point: NonNullable<Place['point']>): Promise<void> {
  await tx.run(sql`
    update delivery.places
    set latitude = ${point.latitude}, longitude = ${point.longitude}, point_from = ${point.from}
    where id = ${id}`)
}

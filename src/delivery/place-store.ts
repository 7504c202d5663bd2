import { sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Point } from './order.ts'
import { streetKey, streetName, type Place } from './place.ts'

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

export const placesOfHub = (db: Db, hubId: string): Promise<Place[]> =>
  placesWhere(db, sql`p.hub_id = ${hubId}`)

export const placesByIds = (db: Db, ids: readonly string[]): Promise<Place[]> =>
  placesWhere(db, sql`p.id = any(${ids})`)

/** A place held until the transaction ends: two who save it come one after the other. */
export async function lockPlace(tx: Db, id: string): Promise<Place | undefined> {
  await tx.rows(sql`select id from delivery.places where id = ${id} for update`)
  return (await placesByIds(tx, [id]))[0]
}

/** The places of these organisations: a shop asks for deliveries from its own. */
export const placesOfOrganisations = (db: Db, ids: readonly string[]): Promise<Place[]> =>
  placesWhere(db, sql`p.organisation_id = any(${ids})`)

/** Places of a hub by name: those that hold `search`, or only those that nobody placed. */
export const searchPlaces = (
  db: Db,
  hubId: string,
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
  hubId: string,
  { siret, name }: { siret: string | null; name: string },
): Promise<Place | undefined> {
  const found = await placesWhere(
    db,
    sql`p.hub_id = ${hubId} and (p.siret = ${siret} or (p.name_key = ${fold(name)} and (p.siret is null or ${siret}::text is null)))`,
  )
  return found.find((one) => one.siret === siret) ?? found[0]
}

/** Writes a place, or its new words when its id is known. */
export async function savePlace(tx: Db, place: Place, at: Date): Promise<void> {
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

/** Remembers where a door of a street is: the street is the middle of the doors that we were sent. */
export async function learnStreet(
  tx: Db,
  door: { address: string; town: string },
  point: Point,
): Promise<void> {
  await tx.run(sql`
    insert into delivery.streets (street_key, town_key, name, town, latitude, longitude, doors)
    values (
      ${streetKey(door.address)}, ${fold(door.town)}, ${streetName(door.address)}, ${door.town}, ${point.latitude},
      ${point.longitude}, 1
    )
    on conflict (street_key, town_key) do update
    set latitude = (streets.latitude * streets.doors + excluded.latitude) / (streets.doors + 1),
      longitude = (streets.longitude * streets.doors + excluded.longitude) / (streets.doors + 1),
      doors = streets.doors + 1`)
}

/** The middle of the doors known in this street, if any. */
export async function pointOfStreet(
  db: Db,
  address: string,
  town: string,
): Promise<(Point & { from: 'street' }) | undefined> {
  return db.row(sql`
    select latitude, longitude, 'street' as "from"
    from delivery.streets
    where street_key = ${streetKey(address)} and town_key = ${fold(town)}`)
}

/** Every street known, those of this town first. */
export async function streetsOfTown(db: Db, town: string): Promise<{ name: string; town: string }[]> {
  return db.rows(sql`
    select name, town
    from delivery.streets
    order by (town_key = ${fold(town)}) desc, town collate "fr-x-icu", name collate "fr-x-icu"
    limit 400`)
}

/** The towns where a door is known, the best known first. */
export async function townsKnown(db: Db): Promise<string[]> {
  const rows = await db.rows<{ town: string }>(sql`
    select min(town) as town
    from delivery.streets
    group by town_key
    order by sum(doors) desc, town
    limit 40`)
  return rows.map(({ town }) => town)
}

/** The hours and the cold of a place, as its own words say them. */
export async function hoursOf(db: Db, id: string): Promise<{ hours: string; cold: string }> {
  const row = await db.row<{ hours: string; cold: string }>(sql`
    select hours_words as hours, cold_words as cold
    from delivery.places
    where id = ${id}`)
  return row ?? { hours: '', cold: '' }
}

export async function saveHours(tx: Db, id: string, words: { hours: string; cold: string }): Promise<void> {
  await tx.run(sql`
    update delivery.places
    set hours_words = ${words.hours}, cold_words = ${words.cold}
    where id = ${id}`)
}

/** Places that nobody put on the map by hand, and that no plan to come counts with. */
export const placesToMove = (tx: Db, hubId: string): Promise<Pick<Place, 'id' | 'address' | 'town'>[]> =>
  tx.rows(sql`
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
export async function movePlace(tx: Db, id: string, point: NonNullable<Place['point']>): Promise<void> {
  await tx.run(sql`
    update delivery.places
    set latitude = ${point.latitude}, longitude = ${point.longitude}, point_from = ${point.from}
    where id = ${id}`)
}

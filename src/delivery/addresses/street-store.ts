import { sql, type Db, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Point } from '../order.ts'
import { streetKey, streetName } from '../place.ts'

/** Remembers where a door of a street is: the street is the middle of the doors that we were sent. */
export async function learnStreet(
  tx: Tx,
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

import { sql, type Db } from '#platform/db'
import type { Box } from './basemap.ts'

/** A door as a drawing shows it. `number`: '12 bis', '' for a place that has a name and no number. */
export type KnownDoor = { number: string; street: string; town: string; latitude: number; longitude: number }

/**
 * The doors inside a box, the nearest to its middle first. The box is cut in `squares` a side, and each gives one door, its nearest: a drawing
 * has no room for more.
 */
export const doorsWithin = (db: Db, box: Box, squares: number, limit: number): Promise<KnownDoor[]> =>
  db.rows<KnownDoor>(sql`
    with box as (
      select ${box.south}::float8 as south, ${box.west}::float8 as west, ${box.north - box.south}::float8 as high,
        ${box.east - box.west}::float8 as wide, ${(box.south + box.north) / 2}::float8 as middle
    ),
    doors as (
      select a.id, a.number, a.suffix, a.street, a.town, a.latitude, a.longitude,
        floor((a.latitude - b.south) / b.high * ${squares}::int) as up,
        floor((a.longitude - b.west) / b.wide * ${squares}::int) as along,
        (a.latitude - b.south - b.high / 2) ^ 2
          + ((a.longitude - b.west - b.wide / 2) * cos(radians(b.middle))) ^ 2 as far
      from territory.addresses a
      cross join box b
      where a.latitude between ${box.south} and ${box.north} and a.longitude between ${box.west} and ${box.east}
    ),
    nearest as (
      select distinct on (up, along) id, concat_ws(' ', number, nullif(suffix, '')) as number, street, town, latitude,
        longitude, far
      from doors
      order by up, along, far, id
    )
    select number, street, town, latitude, longitude
    from nearest
    order by far, id
    limit ${limit}`)

import { sql, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Address } from './address.ts'
import type { Box } from './basemap.ts'

/** A line of the file of a commune. */
export type PublishedAddress = {
  id: string
  number: number | null
  suffix: string
  street: string
  postcode: string
  townCode: string
  town: string
  latitude: number
  longitude: number
}

/** Those of these ids that are known, by id. */
export async function knownAddresses(db: Db, ids: readonly string[]): Promise<Map<string, PublishedAddress>> {
  const rows = await db.rows<PublishedAddress>(sql`
    select id, number, suffix, street, postcode, town_code as "townCode", town, latitude, longitude
    from territory.addresses
    where id = any(${ids})`)
  return new Map(rows.map((row) => [row.id, row]))
}

const AT_ONCE = 5_000

/** Writes doors, or their new words where their ids are known. */
export async function saveAddresses(tx: Db, addresses: readonly PublishedAddress[]): Promise<void> {
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const some = addresses
      .slice(from, from + AT_ONCE)
      .map((one) => ({ ...one, street_key: fold(one.street) }))
    await tx.run(sql`
      insert into territory.addresses (
        id, number, suffix, street, street_key, postcode, town_code, town, latitude, longitude
      )
      select a.id, a.number, a.suffix, a.street, a.street_key, a.postcode, a."townCode", a.town, a.latitude, a.longitude
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as a (
        id text, number integer, suffix text, street text, street_key text, postcode text, "townCode" text, town text,
        latitude double precision, longitude double precision
      )
      on conflict (id) do update
      set number = excluded.number, suffix = excluded.suffix, street = excluded.street, street_key = excluded.street_key,
        postcode = excluded.postcode, town_code = excluded.town_code, town = excluded.town, latitude = excluded.latitude,
        longitude = excluded.longitude`)
  }
}

/** Makes the streets of these towns anew from their doors. */
export async function drawStreets(tx: Db, towns: readonly { code: string; town: string }[]): Promise<void> {
  const codes = towns.map(({ code }) => code)
  await tx.run(sql`delete from territory.streets where town_code = any(${codes})`)
  await tx.run(sql`
    insert into territory.streets (
      town_code, street_key, name, postcode, town, town_key, latitude, longitude, doors
    )
    select a.town_code, a.street_key, min(a.street), max(a.postcode), max(t.town), max(t.town_key), avg(a.latitude),
      avg(a.longitude), count(*)
    from territory.addresses a
    join jsonb_to_recordset(${JSON.stringify(towns.map((one) => ({ ...one, town_key: fold(one.town) })))}::jsonb)
      as t (code text, town text, town_key text) on t.code = a.town_code
    group by a.town_code, a.street_key`)
}

type Wanted = { query: string; key: string; number: number | null; suffix: string; limit: number }

type Row = Omit<Address, 'of' | 'address'> & { name: string; number: number | null; suffix: string | null }

/**
 * Doors, or streets where no number is asked or known, the nearest to what is typed first: the whole name, then its beginning, then the
 * street that has such a door, then the longest street.
 */
export async function searchAddresses(
  db: Db,
  { query, key, number, suffix, limit }: Wanted,
): Promise<Address[]> {
  const rows = await db.rows<Row>(sql`
    select s.name, a.number, a.suffix, coalesce(a.postcode, s.postcode) as postcode, s.town,
      coalesce(a.latitude, s.latitude) as latitude, coalesce(a.longitude, s.longitude) as longitude
    from territory.streets s
    left join territory.addresses a
      on a.town_code = s.town_code and a.street_key = s.street_key and a.number = ${number}
        and (${suffix} = '' or lower(a.suffix) = ${suffix})
    where s.words @@ to_tsquery('simple'::regconfig, ${query})
    order by
      ${key} in (
        s.street_key, s.street_key || ' ' || s.town_key, s.street_key || ' ' || s.postcode || ' ' || s.town_key
      ) desc,
      starts_with(s.street_key, ${key}) desc, (a.id is null), s.doors desc, s.street_key, s.town_key, a.suffix, a.id
    limit ${limit}`)
  return rows.map(({ name, number: door, suffix: after, ...row }) => ({
    of: door === null ? 'street' : 'door',
    address: [door, after, name].filter((part) => part !== null && part !== '').join(' '),
    ...row,
  }))
}

/** True once the file of a commune was imported. */
export const hasAddresses = async (db: Db): Promise<boolean> =>
  (await db.row<{ has: boolean }>(sql`select exists (select from territory.streets) as has`))?.has ?? false

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

export type TownCount = { town: string; doors: number; streets: number }

/** How many doors and streets are known, town by town. */
export const countAddresses = (db: Db): Promise<TownCount[]> =>
  db.rows<TownCount>(sql`
    select town, sum(doors)::int as doors, count(*)::int as streets
    from territory.streets
    group by town_code, town
    order by town collate "fr-x-icu"`)

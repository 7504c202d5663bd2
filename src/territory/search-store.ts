import { sql, type Db } from '#platform/db'
import type { Address } from './address.ts'

type Search = { query: string; key: string; number: number | null; suffix: string; limit: number }

type Row = Omit<Address, 'of' | 'address'> & { name: string; number: number | null; suffix: string | null }

/**
 * Doors, or streets where no number is asked or known, the nearest to what is typed first: the whole name, then its beginning, then the
 * street that has such a door, then the longest street.
 */
export async function searchAddresses(
  db: Db,
  { query, key, number, suffix, limit }: Search,
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

export type TownCount = { town: string; doors: number; streets: number }

/** How many doors and streets are known, town by town. */
export const countAddresses = (db: Db): Promise<TownCount[]> =>
  db.rows<TownCount>(sql`
    select town, sum(doors)::int as doors, count(*)::int as streets
    from territory.streets
    group by town_code, town
    order by town collate "fr-x-icu"`)

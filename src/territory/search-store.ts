import { sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Address } from './address.ts'

type Search = { query: string; key: string; number: number | null; suffix: string; limit: number }

type Row = Omit<Address, 'of' | 'address'> & { name: string; number: number | null; suffix: string | null }

type Asked = Record<'query' | 'key' | 'number' | 'suffix', Sql>

/**
 * Doors, or streets where no number is asked or known, the nearest to what is typed first: the whole name, then its beginning, then the
 * street that has such a door, then the longest street.
 */
const nearest = ({ query, key, number, suffix }: Asked, limit: number): Sql => sql`
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
  limit ${limit}`

const addressOf = ({ name, number: door, suffix: after, ...row }: Row): Address => ({
  of: door === null ? 'street' : 'door',
  address: [door, after, name].filter((part) => part !== null && part !== '').join(' '),
  ...row,
})

/** The addresses nearest to what is typed. */
export async function searchAddresses(db: Db, { limit, ...asked }: Search): Promise<Address[]> {
  const { query, key, number, suffix } = asked
  const typed = { query: sql`${query}`, key: sql`${key}`, number: sql`${number}`, suffix: sql`${suffix}` }
  return (await db.rows<Row>(nearest(typed, limit))).map(addressOf)
}

/** Same, of several at once, in their order: one question to the database. */
export async function searchEach(
  db: Db,
  searches: readonly Omit<Search, 'limit'>[],
  limit: number,
): Promise<Address[][]> {
  if (searches.length === 0) return []
  const asked = searches.map(({ query, key, number, suffix }, n) => ({ n, query, key, number, suffix }))
  const one = {
    query: sql`asked.query`,
    key: sql`asked.key`,
    number: sql`asked.number`,
    suffix: sql`asked.suffix`,
  }
  const rows = await db.rows<Row & { n: number }>(sql`
    select asked.n, found.name, found.number, found.suffix, found.postcode, found.town, found.latitude, found.longitude
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (n int, query text, key text, number int, suffix text)
    cross join lateral (${nearest(one, limit)}) found`)
  return asked.map(({ n }) => rows.filter((row) => row.n === n).map(({ n: _of, ...row }) => addressOf(row)))
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

type Middle = { latitude: number; longitude: number }

/** The middle of the streets of these towns, by their names as they were given, in any spelling; a town whose addresses were not imported is not there. */
export async function middlesOfTowns(db: Db, towns: readonly string[]): Promise<Map<string, Middle>> {
  const rows = await db.rows<Middle & { key: string }>(sql`
    select town_key as key, avg(latitude) as latitude, avg(longitude) as longitude
    from territory.streets
    where town_key = any(${[...new Set(towns.map(fold))]}::text[])
    group by town_key
    having avg(latitude) is not null and avg(longitude) is not null`)
  return new Map(
    towns.flatMap((town) => {
      const found = rows.find(({ key }) => key === fold(town))
      return found ? [[town, { latitude: found.latitude, longitude: found.longitude }]] : []
    }),
  )
}

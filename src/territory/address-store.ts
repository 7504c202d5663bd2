import { sql, type Db, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { PublishedAddress } from './published-address.ts'

/** Those of these ids that are known, by id. */
export async function knownAddresses(db: Db, ids: readonly string[]): Promise<Map<string, PublishedAddress>> {
  const rows = await db.rows<PublishedAddress>(sql`
    select id, number, suffix, street, postcode, town_code as "townCode", town, latitude, longitude
    from territory.addresses
    where id = any(${ids})`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes doors, or their new words where their ids are known. */
export async function saveAddresses(tx: Tx, addresses: readonly PublishedAddress[]): Promise<void> {
  const rows = addresses.map((address) => ({ ...address, street_key: fold(address.street) }))
  await tx.run(sql`
    insert into territory.addresses (
      id, number, suffix, street, street_key, postcode, town_code, town, latitude, longitude
    )
    select a.id, a.number, a.suffix, a.street, a.street_key, a.postcode, a."townCode", a.town, a.latitude, a.longitude
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (
      id text, number integer, suffix text, street text, street_key text, postcode text, "townCode" text, town text,
      latitude double precision, longitude double precision
    )
    on conflict (id) do update
    set number = excluded.number, suffix = excluded.suffix, street = excluded.street, street_key = excluded.street_key,
      postcode = excluded.postcode, town_code = excluded.town_code, town = excluded.town, latitude = excluded.latitude,
      longitude = excluded.longitude`)
}

/** Makes the streets of these towns anew from their doors. */
export async function drawStreets(tx: Tx, towns: readonly { code: string; town: string }[]): Promise<void> {
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

import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import { UNNAMED, type Settings } from './settings.ts'

export const findSettings = async (db: Db): Promise<Settings> =>
  (await db.row<Settings>(sql`select name, town, postcode, host from territory.settings`)) ?? UNNAMED

/** The same, and nobody else writes them until the end of the transaction. */
export async function lockSettings(tx: Tx): Promise<Settings> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('territory.settings', 0))`)
  return findSettings(tx)
}

export async function writeSettings(
  tx: Tx,
  { name, town, postcode, host, by, at }: Settings & { by: PersonId | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into territory.settings (name, town, postcode, host, changed_at, changed_by)
    values (${name}, ${town}, ${postcode}, ${host}, ${at}, ${by})
    on conflict (one) do update
    set name = excluded.name, town = excluded.town, postcode = excluded.postcode, host = excluded.host,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`)
}

import { sql, type Db, type Tx } from '#platform/db'
import type { Mapping } from './importer.ts'

/** What was said of one header: which of our columns it is, when, and whether this reader said it or somebody before senders were told apart. */
export type Remembered = { header: string; key: string; chosenAt: Date; mine: boolean }

/** What this sender said of the headers of this kind of file, then what was said before by nobody known, by header. */
export async function rememberedHeaders(db: Db, kind: string, sender: string): Promise<Remembered[]> {
  return db.rows<Remembered>(sql`
    select distinct on (header) header, key, chosen_at as "chosenAt", chosen_by is not null as mine
    from imports.mappings
    where kind = ${kind} and (chosen_by = ${sender} or chosen_by is null)
    order by header, chosen_by nulls last`)
}

/** The same as header → key. */
export async function rememberedMapping(
  db: Db,
  kind: string,
  sender: string,
): Promise<Record<string, string>> {
  const headers = await rememberedHeaders(db, kind, sender)
  return Object.fromEntries(headers.map(({ header, key }) => [header, key]))
}

/** Remembers for this sender which header holds what in this kind of file. */
export async function rememberMapping(
  tx: Tx,
  kind: string,
  sender: string,
  mapping: Mapping,
  at: Date,
): Promise<void> {
  for (const [key, header] of Object.entries(mapping).filter(([, name]) => name !== '')) {
    await tx.run(sql`
      insert into imports.mappings (kind, header, key, chosen_by, chosen_at)
      values (${kind}, ${header}, ${key}, ${sender}, ${at})
      on conflict on constraint mappings_once do update set key = excluded.key, chosen_at = excluded.chosen_at`)
  }
}

/** Forgets what was remembered of a header of this kind, for this sender and for what nobody known said. */
export async function forgetHeader(tx: Tx, kind: string, sender: string, header: string): Promise<void> {
  await tx.run(sql`
    delete from imports.mappings
    where kind = ${kind} and header = ${header} and (chosen_by = ${sender} or chosen_by is null)`)
}

import { sql, type Db, type Tx } from '#platform/db'
import type { Mapping } from './importer.ts'
import type { Sent } from './sent-file.ts'

/** Changes how a file is read and where it goes, until it is imported. */
export async function changeReading(
  tx: Tx,
  id: string,
  sentBy: string,
  { sheet, mapping, scope, anyway }: Pick<Sent, 'sheet' | 'mapping' | 'scope' | 'anyway'>,
): Promise<void> {
  await tx.run(sql`
    update imports.files
    set sheet = ${sheet}, mapping = ${JSON.stringify(mapping)}, scope = ${JSON.stringify(scope)},
      anyway = ${anyway}
    where id = ${id} and sent_by = ${sentBy} and imported_at is null`)
}

/** What was said once of the headers of this kind of file: header → key. */
export async function rememberedMapping(db: Db, kind: string): Promise<Record<string, string>> {
  const rows = await db.rows<{ header: string; key: string }>(sql`
    select header, key
    from imports.mappings
    where kind = ${kind}`)
  return Object.fromEntries(rows.map((row) => [row.header, row.key]))
}

/** Remembers which header holds what in this kind of file. */
export async function rememberMapping(tx: Tx, kind: string, mapping: Mapping, at: Date): Promise<void> {
  for (const [key, header] of Object.entries(mapping).filter(([, name]) => name !== '')) {
    await tx.run(sql`
      insert into imports.mappings (kind, header, key, chosen_at)
      values (${kind}, ${header}, ${key}, ${at})
      on conflict (kind, header) do update set key = excluded.key, chosen_at = excluded.chosen_at`)
  }
}

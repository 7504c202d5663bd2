import { sql, type Db, type Tx } from '#platform/db'
import type { Birth } from './birth.ts'

/** What this database was born as; undefined before its first start, or when it is older than this row. */
export const readBirth = async (db: Db): Promise<Birth | undefined> =>
  (await db.row<{ kind: Birth }>(sql`select kind from territory.births`))?.kind

/** Of two nodes that start at once, the first one says it. */
export async function writeBirth(tx: Tx, kind: Birth, at: Date): Promise<void> {
  await tx.run(sql`
    insert into territory.births (kind, born_at)
    values (${kind}, ${at})
    on conflict do nothing`)
}

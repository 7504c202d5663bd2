import { sql, type Db, type Tx } from '#platform/db'

/** Notes that the territory was saved. */
export async function noteBackup(tx: Tx, at: Date): Promise<void> {
  await tx.run(sql`
    insert into territory.backups (made_at)
    values (${at})
    on conflict do nothing`)
}

/** When the territory was last saved; undefined when it never was. */
export const lastBackup = async (db: Db): Promise<Date | undefined> =>
  (await db.row<{ at: Date | null }>(sql`select max(made_at) as at from territory.backups`))?.at ?? undefined

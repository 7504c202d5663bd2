import { sql, type Db, type Tx } from '#platform/db'
import { DAY_MS } from '#platform/time'
import type { ListedFile, Sent } from './sent-file.ts'

/** Files of this person, newest first, from `offset` on. */
export async function latestSentFiles(
  db: Db,
  sentBy: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<ListedFile[]> {
  return db.rows<ListedFile>(sql`
    select id, kind, name, sent_at as "sentAt", report, undone_at as "undoneAt"
    from imports.files
    where sent_by = ${sentBy}
    order by sent_at desc, id
    limit ${limit}
    offset ${offset}`)
}

/** What was imported among these files, whoever sent it, newest first: none of what is in it. */
export async function importedAmong(
  db: Db,
  ids: readonly string[],
): Promise<(Pick<Sent, 'id' | 'kind' | 'name' | 'sentBy'> & { importedAt: Date })[]> {
  return db.rows(sql`
    select id, kind, name, sent_by as "sentBy", imported_at as "importedAt"
    from imports.files
    where id = any(${ids}::uuid[]) and imported_at is not null and undone_at is null
    order by imported_at desc, id`)
}

/** Empties files sent more than a day ago. */
export async function sweepSentFiles(tx: Tx, now: Date): Promise<number> {
  await tx.run(sql`
    delete from imports.tries t
    using imports.files f
    where f.id = t.file_id and f.sent_at < ${new Date(now.getTime() - DAY_MS)}`)
  return tx.run(sql`
    update imports.files
    set bytes = null
    where bytes is not null and sent_at < ${new Date(now.getTime() - DAY_MS)}`)
}

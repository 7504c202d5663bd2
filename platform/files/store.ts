import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import { oldestUnclaimed, type StoredFile, type FileId } from './stored-file.ts'

const columns = sql`
  id, sha256, kind, media_type as "mediaType", bytes, width, height, length_s, name, received_at as "receivedAt"`

type NewFile = Omit<StoredFile, 'id'> & { givenBy: Id | null }

export async function insertFile(tx: Tx, file: NewFile): Promise<StoredFile> {
  const row = await tx.row<StoredFile>(sql`
    insert into files.files (sha256, kind, media_type, bytes, width, height, length_s, name, received_at, given_by)
    values (${file.sha256}, ${file.kind}, ${file.mediaType}, ${file.bytes}, ${file.width}, ${file.height},
      ${file.length_s}, ${file.name}, ${file.receivedAt}, ${file.givenBy})
    returning ${columns}`)
  if (!row) throw new Error('an inserted file gave no row')
  return row
}

export function findFile(db: Db, id: FileId): Promise<StoredFile | undefined> {
  return db.row<StoredFile>(sql`
    select ${columns}
    from files.files
    where id = ${id}`)
}

export async function isGivenBy(db: Db, id: FileId, givers: readonly Id[]): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from files.files
    where id = ${id} and given_by = any(${givers}::uuid[])`)
  return row !== undefined
}

/** Who gave what no form says again. */
export function forgetGivers(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`
    update files.files
    set given_by = null
    where given_by is not null
      and received_at < ${oldestUnclaimed(now)}`)
}

/** How long a film that was kept lasts, in seconds; null for another file, or one whose length nobody read. */
export const lengthOf = async (db: Db, id: FileId): Promise<number | null> =>
  (await findFile(db, id))?.length_s ?? null

/** How many bytes these files hold together; one that is named twice counts twice. */
export async function sumBytes(db: Db, ids: readonly FileId[]): Promise<number> {
  const row = await db.row<{ bytes: number }>(sql`
    select coalesce(sum(f.bytes), 0)::double precision as bytes
    from unnest(${ids}::uuid[]) as asked (id)
    join files.files f on f.id = asked.id`)
  return row?.bytes ?? 0
}

export function markClaimed(tx: Tx, id: FileId, at: Date): Promise<StoredFile | undefined> {
  return tx.row<StoredFile>(sql`
    update files.files
    set claimed_at = ${at}
    where id = ${id}
      and claimed_at is null
      and received_at >= ${oldestUnclaimed(at)}
    returning ${columns}`)
}

export async function isClaimed(db: Db, id: FileId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from files.files
    where id = ${id} and claimed_at is not null`)
  return row !== undefined
}

/** @returns how many were claimed until now. */
export function markReleased(tx: Tx, ids: readonly FileId[]): Promise<number> {
  return tx.run(sql`
    update files.files
    set claimed_at = null
    where id = any(${ids}) and claimed_at is not null`)
}

export async function hashesToSweep(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ sha256: string }>(sql`
    select distinct sha256
    from files.files
    where claimed_at is null
      and received_at < ${oldestUnclaimed(now)}`)
  return rows.map((row) => row.sha256)
}

export function deleteUnclaimed(tx: Tx, sha256: string, now: Date): Promise<number> {
  return tx.run(sql`
    delete from files.files
    where sha256 = ${sha256}
      and claimed_at is null
      and received_at < ${oldestUnclaimed(now)}`)
}

export async function isReferenced(db: Db, sha256: string): Promise<boolean> {
  const row = await db.row<{ id: FileId }>(sql`
    select id
    from files.files
    where sha256 = ${sha256}
    limit 1`)
  return row !== undefined
}

/** Until the end of the transaction, nobody else writes or removes these bytes. */
export async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`files ${sha256}`}, 0))`)
}

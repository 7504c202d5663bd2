import { sql, type Db } from '#platform/db'
import type { Mapping, Outcome } from './importer.ts'
import type { LeftOut } from './left-out.ts'

export type Scope = { action: string | null; group: string | null }

/** A file on its way in: sent, looked at, perhaps imported. */
export type SentFile = {
  id: string
  kind: string
  name: string
  bytes: Buffer | null
  scope: Scope
  /** The sheet of a workbook that is read; '' for the one that is proposed. */
  sheet: string
  mapping: Mapping
  sentBy: string
  sentAt: Date
  report: Outcome[] | null
  /** What of it was left aside; null before it is imported, and for what was imported before this was said. */
  leftOut: LeftOut | null
  importedAt: Date | null
}

const columns = sql`id, kind, name, bytes, scope, sheet, mapping, sent_by as "sentBy", sent_at as "sentAt", report,
  left_out as "leftOut", imported_at as "importedAt"`

/** Holds every import until the transaction ends; false when another one holds them. */
export async function holdImports(tx: Db): Promise<boolean> {
  const row = await tx.row<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('imports', 0)) as held`,
  )
  return row?.held ?? false
}

/** Keeps a file that was sent; the same id twice is once. */
export async function keepSentFile(
  tx: Db,
  file: {
    id: string
    kind: string
    name: string
    bytes: Uint8Array
    sha256: Buffer
    scope: Scope
    sheet: string
    mapping: Mapping
    sentBy: string
    at: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into imports.files (id, kind, name, sha256, bytes, scope, sheet, mapping, sent_by, sent_at)
    values (
      ${file.id}, ${file.kind}, ${file.name}, ${file.sha256}, ${Buffer.from(file.bytes)}, ${JSON.stringify(file.scope)},
      ${file.sheet}, ${JSON.stringify(file.mapping)}, ${file.sentBy}, ${file.at}
    )
    on conflict (id) do nothing`)
}

/** A file for the person who sent it, and nobody else. */
export async function findSentFile(db: Db, id: string, sentBy: string): Promise<SentFile | undefined> {
  return db.row<SentFile>(sql`
    select ${columns}
    from imports.files
    where id = ${id} and sent_by = ${sentBy}`)
}

/** Same, locked: two presses on "Importer" make one import. */
export async function lockSentFile(tx: Db, id: string, sentBy: string): Promise<SentFile | undefined> {
  return tx.row<SentFile>(sql`
    select ${columns}
    from imports.files
    where id = ${id} and sent_by = ${sentBy}
    for update`)
}

/** Changes how a file is read and where it goes, until it is imported. */
export async function changeReading(
  tx: Db,
  id: string,
  sentBy: string,
  { sheet, mapping, scope }: { sheet: string; mapping: Mapping; scope: Scope },
): Promise<void> {
  await tx.run(sql`
    update imports.files
    set sheet = ${sheet}, mapping = ${JSON.stringify(mapping)}, scope = ${JSON.stringify(scope)}
    where id = ${id} and sent_by = ${sentBy} and imported_at is null`)
}

/** Keeps what was done with a file. */
export async function markImported(
  tx: Db,
  id: string,
  { report, leftOut }: { report: Outcome[]; leftOut: LeftOut },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update imports.files
    set report = ${JSON.stringify(report)}, left_out = ${JSON.stringify(leftOut)}, imported_at = ${at}
    where id = ${id}`)
}

/** The latest files of this person, newest first. */
export async function latestSentFiles(
  db: Db,
  sentBy: string,
  limit: number,
): Promise<Omit<SentFile, 'bytes'>[]> {
  return db.rows<Omit<SentFile, 'bytes'>>(sql`
    select id, kind, name, scope, sheet, mapping, sent_by as "sentBy", sent_at as "sentAt", report,
      left_out as "leftOut", imported_at as "importedAt"
    from imports.files
    where sent_by = ${sentBy}
    order by sent_at desc, id
    limit ${limit}`)
}

/** Empties files sent more than a day ago. */
export async function sweepSentFiles(db: Db, now: Date): Promise<number> {
  return db.run(sql`
    update imports.files
    set bytes = null
    where bytes is not null and sent_at < ${new Date(now.getTime() - 86_400_000)}`)
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
export async function rememberMapping(tx: Db, kind: string, mapping: Mapping, at: Date): Promise<void> {
  for (const [key, header] of Object.entries(mapping).filter(([, name]) => name !== '')) {
    await tx.run(sql`
      insert into imports.mappings (kind, header, key, chosen_at)
      values (${kind}, ${header}, ${key}, ${at})
      on conflict (kind, header) do update set key = excluded.key, chosen_at = excluded.chosen_at`)
  }
}

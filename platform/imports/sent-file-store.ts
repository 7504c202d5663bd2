import { sql, type Db, type Tx } from '#platform/db'
import type { Outcome } from './importer.ts'
import type { LeftOut } from './left-out.ts'
import type { Sent, SentFile } from './sent-file.ts'

type Row = Sent & {
  bytes: Buffer | null
  report: Outcome[] | null
  left_out: LeftOut | null
  imported_at: Date | null
  undone_at: Date | null
}

const columns = sql`id, kind, name, bytes, scope, sheet, mapping, anyway, sent_by as "sentBy", sent_at as "sentAt", report,
  left_out, imported_at, undone_at`

function asSentFile({
  bytes,
  report,
  left_out: leftOut,
  imported_at: importedAt,
  undone_at: undoneAt,
  ...sent
}: Row): SentFile {
  if (importedAt && report)
    return { ...sent, state: 'imported', bytes, importedAt, undoneAt, report, leftOut }
  if (importedAt || report || leftOut)
    throw new Error(`The file ${sent.id} is imported without its day or its report`)
  return bytes ? { ...sent, state: 'waiting', bytes } : { ...sent, state: 'erased' }
}

/** Keeps a file that was sent; the same id twice is once. */
export async function keepSentFile(
  tx: Tx,
  file: Sent & { bytes: Uint8Array; sha256: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into imports.files (id, kind, name, sha256, bytes, scope, sheet, mapping, anyway, sent_by, sent_at)
    values (
      ${file.id}, ${file.kind}, ${file.name}, ${file.sha256}, ${Buffer.from(file.bytes)}, ${JSON.stringify(file.scope)},
      ${file.sheet}, ${JSON.stringify(file.mapping)}, ${file.anyway}, ${file.sentBy}, ${file.sentAt}
    )
    on conflict (id) do nothing`)
}

/** A file for the person who sent it, and nobody else. */
export async function findSentFile(db: Db, id: string, sentBy: string): Promise<SentFile | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from imports.files
    where id = ${id} and sent_by = ${sentBy}`)
  return row && asSentFile(row)
}

/** Same, locked: two presses on "Importer" make one import. */
export async function lockSentFile(tx: Tx, id: string, sentBy: string): Promise<SentFile | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from imports.files
    where id = ${id} and sent_by = ${sentBy}
    for update`)
  return row && asSentFile(row)
}

/** Keeps what was done with a file. */
export async function markImported(
  tx: Tx,
  id: string,
  { report, leftOut }: { report: Outcome[]; leftOut: LeftOut },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update imports.files
    set report = ${JSON.stringify(report)}, left_out = ${JSON.stringify(leftOut)}, imported_at = ${at}
    where id = ${id}`)
}

/** Says that an import was taken back as a whole. */
export async function markUndone(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.run(sql`
    update imports.files
    set undone_at = ${at}, undone_by = ${by}
    where id = ${id}`)
}

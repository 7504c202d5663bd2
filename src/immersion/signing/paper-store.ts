import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { ConventionId, PaperId, SignatoryId } from '../ids.ts'

/** A signature on paper: photographed by one person, looked at by another. `fileIds`: its pages, in order. */
export type Paper = {
  id: PaperId
  signatoryId: SignatoryId
  version: number
  fileIds: readonly [FileId, ...FileId[]]
  keptBy: PersonId
  keptAt: Date
  checkedAt: Date | null
}

const columns = sql`
  p.id, p.signatory_id as "signatoryId", p.version, p.file_id || p.further_file_ids as "fileIds", p.kept_by as "keptBy",
  p.kept_at as "keptAt", p.checked_at as "checkedAt"`

export const papersOf = (db: Db, conventionId: ConventionId, version: number): Promise<Paper[]> =>
  db.rows<Paper>(sql`
    select ${columns}
    from immersion.paper_signatures p
    join immersion.signatories s on s.id = p.signatory_id
    where s.convention_id = ${conventionId} and p.version = ${version}`)

/** Every page that was photographed. */
export const allPapers = (db: Db): Promise<Paper[]> =>
  db.rows<Paper>(sql`
    select ${columns}
    from immersion.paper_signatures p`)

/** Photographed again, the other pages leave: those that are not kept on are given back. */
export async function savePaper(tx: Tx, one: Omit<Paper, 'checkedAt'>): Promise<FileId[]> {
  const before = await tx.row<{ fileIds: FileId[] }>(sql`
    delete from immersion.paper_signatures
    where signatory_id = ${one.signatoryId} and version = ${one.version} and checked_at is null
    returning file_id || further_file_ids as "fileIds"`)
  const [fileId, ...further] = one.fileIds
  await tx.run(sql`
    insert into immersion.paper_signatures (id, signatory_id, version, file_id, further_file_ids, kept_by, kept_at)
    values (${one.id}, ${one.signatoryId}, ${one.version}, ${fileId}, ${further}::uuid[], ${one.keptBy}, ${one.keptAt})`)
  return (before?.fileIds ?? []).filter((id) => !one.fileIds.includes(id))
}

export async function checkPaperRow(tx: Tx, id: PaperId, by: PersonId, at: Date): Promise<boolean> {
  const checked = await tx.run(sql`
    update immersion.paper_signatures
    set checked_by = ${by}, checked_at = ${at}
    where id = ${id} and checked_by is null and kept_by <> ${by}`)
  return checked > 0
}

/** That page is not kept: looked at by another person than who kept it. Gives its files, undefined when it waits no more. */
export async function dropPaper(tx: Tx, id: PaperId, by: PersonId): Promise<FileId[] | undefined> {
  const gone = await tx.row<{ fileIds: FileId[] }>(sql`
    delete from immersion.paper_signatures
    where id = ${id} and checked_by is null and kept_by <> ${by}
    returning file_id || further_file_ids as "fileIds"`)
  return gone?.fileIds
}

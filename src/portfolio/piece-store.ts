import type { FileId } from '#platform/files'
import type { Id } from '#platform/id'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Piece } from './evidence.ts'
import type { EvidenceId } from './ids.ts'

export async function insertPiece(tx: Tx, evidenceId: EvidenceId, piece: Piece, at: Date): Promise<void> {
  await tx.run(sql`
    insert into portfolio.pieces (id, evidence_id, file_id, kind, is_told, name, picture_file_id, added_at)
    values (${piece.id}, ${evidenceId}, ${piece.fileId}, ${piece.kind}, ${piece.isTold}, ${piece.name}, ${piece.pictureFileId ?? null}, ${at})`)
}

/** Takes all of them away, with the steps of a film; gives their files. */
export async function deletePieces(tx: Tx, evidenceId: EvidenceId): Promise<Id[]> {
  const rows = await tx.rows<{ fileId: FileId; pictureFileId: FileId | null }>(sql`
    delete from portfolio.pieces
    where evidence_id = ${evidenceId}
    returning file_id as "fileId", picture_file_id as "pictureFileId"`)
  const steps = await tx.rows<{ pictureFileId: FileId | null }>(sql`
    delete from portfolio.steps
    where evidence_id = ${evidenceId}
    returning picture_file_id as "pictureFileId"`)
  return [
    ...rows.flatMap(({ fileId, pictureFileId }) => (pictureFileId ? [fileId, pictureFileId] : [fileId])),
    ...steps.flatMap(({ pictureFileId }) => pictureFileId ?? []),
  ]
}

/** The pieces of each evidence, in the order in which they came. */
export async function piecesOfEach(
  db: Db,
  evidenceIds: readonly EvidenceId[],
): Promise<Map<EvidenceId, Piece[]>> {
  const rows = await db.rows<Piece & { evidenceId: EvidenceId }>(sql`
    select p.evidence_id as "evidenceId", p.id, p.file_id as "fileId", p.kind, p.is_told as "isTold", p.name,
      p.picture_file_id as "pictureFileId"
    from portfolio.pieces p
    where p.evidence_id = any(${evidenceIds}::uuid[])
    order by p.n`)
  const bare = ({ id, fileId, kind, isTold, name, pictureFileId }: Piece): Piece => ({
    id,
    fileId,
    kind,
    isTold,
    name,
    pictureFileId,
  })
  return new Map([...Map.groupBy(rows, (row) => row.evidenceId)].map(([id, all]) => [id, all.map(bare)]))
}

/** `isSomething` of `shown`, of an evidence `e`, in SQL: a picture that waits for an answer, and its name alone, are not there. */
export const isSomethingToRead: Sql = sql`(
  coalesce(e.did, e.learnt, e.link, e.origin) is not null
  or not exists (select from portfolio.pieces p where p.evidence_id = e.id)
  or exists (
    select
    from portfolio.pieces p
    left join portfolio.picture_answers a on a.piece_id = p.id
    where p.evidence_id = e.id and (p.kind not in ('image', 'video') or a.answer <> 'kept back')
  )
)`

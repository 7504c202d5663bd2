import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { DossierId } from '../ids.ts'
import type { Piece } from './paper.ts'

/** Nothing is kept of a dossier that was begun before and never finished. */
export async function dropPieces(tx: Tx, id: DossierId): Promise<void> {
  await tx.run(sql`
    delete from training.dossier_pieces
    where dossier_id = ${id}`)
}

export async function keepPiece(tx: Tx, id: DossierId, n: number, piece: Piece): Promise<void> {
  await tx.run(sql`
    insert into training.dossier_pieces (dossier_id, n, path, bytes, file_id)
    values (
      ${id}, ${n}, ${piece.path}, ${'bytes' in piece ? Buffer.from(piece.bytes) : null},
      ${'fileId' in piece ? piece.fileId : null}
    )`)
}

/** A piece as it is kept: its bytes, or the file that it is. */
export type KeptPiece = { n: number; path: string; bytes: Uint8Array | null; fileId: FileId | null }

/** The piece that comes after this place, for who asked the dossier. */
export async function nextPiece(db: Db, id: DossierId, after: number): Promise<KeptPiece | undefined> {
  return db.row<KeptPiece>(sql`
    select n, path, bytes, file_id as "fileId"
    from training.dossier_pieces
    where dossier_id = ${id} and n > ${after}
    order by n
    limit 1`)
}

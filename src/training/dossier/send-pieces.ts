import { streamFile, type FileId } from '#platform/files'
import { sendPieces, type Ask } from '#platform/web'
import { streamZip, type StreamedEntry } from '#platform/zip'
import type { DossierId } from '../ids.ts'
import { nextPiece } from './piece-store.ts'

/** Sends an archive made on the way: a piece in memory at a time, files as they come from the disk. */
export const sendArchive = (c: Ask, name: string, entries: AsyncIterable<StreamedEntry>): Response =>
  sendPieces(c, { name, type: 'application/zip' }, streamZip(entries, c.var.now))

/** A file that was handed in. @throws when it is no more kept. */
export async function fileEntry(c: Ask, path: string, fileId: FileId): Promise<StreamedEntry> {
  const found = await streamFile(c.var.db, c.var.ground.site.dataDir, fileId)
  if (!found) throw new Error(`file ${fileId} of a dossier is gone`)
  return { path, content: found.content }
}

export async function* keptEntries(c: Ask, id: DossierId): AsyncGenerator<StreamedEntry> {
  for (let after = -1; ;) {
    const piece = await nextPiece(c.var.db, id, after)
    if (!piece) return
    after = piece.n
    if (piece.fileId) yield await fileEntry(c, piece.path, piece.fileId)
    else yield { path: piece.path, content: piece.bytes ?? '' }
  }
}

import type { Tx } from '#platform/db'
import { releaseFiles, type FileId } from '#platform/files'
import { shownFiles } from './photo-store.ts'

/** A photograph left the page of its action: its file goes, unless an article shows it too; then it goes with the last article. */
export async function dropPhotoOfAction(tx: Tx, fileId: FileId): Promise<void> {
  if ((await shownFiles(tx, [fileId])).length === 0) await releaseFiles(tx, [fileId])
}

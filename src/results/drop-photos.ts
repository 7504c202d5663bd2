import { photosOf, type ActionId } from '#actions'
import type { Tx } from '#platform/db'
import { releaseFiles } from '#platform/files'
import type { Photo } from './photo.ts'
import { deletePhoto, shownFiles } from './photo-store.ts'

/** Takes photos out of an article on this action; their files go, but those that another article or the action itself shows. */
export async function dropPhotos(tx: Tx, actionId: ActionId, photos: readonly Photo[]): Promise<void> {
  for (const photo of photos) await deletePhoto(tx, photo.id)
  const files = photos.flatMap(({ picture }) => ('fileId' in picture ? [picture.fileId] : []))
  if (files.length === 0) return
  const used = new Set<string>(await shownFiles(tx, files))
  for (const photo of await photosOf(tx, actionId)) used.add(photo.fileId)
  await releaseFiles(
    tx,
    files.filter((file) => !used.has(file)),
  )
}

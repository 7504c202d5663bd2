import { readFile as readDisk } from 'node:fs/promises'
import { readFile } from '#platform/files'
import type { Ground } from '#platform/ground'
import type { Photo } from '../photo.ts'

/** A drawing of the house, by its name. */
export const drawingAt = (name: string): URL =>
  new URL(`../../../browser/public/img/${name}.svg`, import.meta.url)

/** As paper takes it, in one ink; drawings are made large enough for it. */
export async function printPhoto(ground: Ground, { id, picture }: Photo): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  if ('drawing' in picture) {
    const drawing = await readDisk(drawingAt(picture.drawing))
    return sharp(drawing, { density: 288 }).flatten({ background: '#fff' }).greyscale().png().toBuffer()
  }
  const kept = await readFile(ground.db, ground.site.dataDir, picture.fileId)
  if (!kept) throw new Error(`The photo ${id} of a bulletin has lost its file`)
  return sharp(kept.bytes).resize({ width: 1200, withoutEnlargement: true }).greyscale().png().toBuffer()
}

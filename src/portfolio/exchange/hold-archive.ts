import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Db } from '#platform/db'
import { keepAside, streamFile, type FileId } from '#platform/files'
import { newId } from '#platform/id'
import type { FileAside } from '#platform/web'

const ZIP = 'application/zip'

/** Where what comes in stands meanwhile. */
export const incomingFolder = (dataDir: string): string => join(dataDir, 'incoming-portfolios')

/** Keeps an archive until who brings it said that it is theirs; without an answer it is swept as any file that nobody claims. */
export async function holdArchive(
  db: Db,
  dataDir: string,
  { file, at }: { file: FileAside; at: Date },
): Promise<FileId> {
  const { place, name } = file
  // of the kinds that are kept, a ZIP is a sheet
  const given = { place, name, kind: 'sheet', mediaType: ZIP, at } as const
  return (await db.transaction((tx) => keepAside(tx, dataDir, given))).id
}

/** Uses an archive that waits, from the disk; undefined when it is gone. */
export async function withHeld<T>(
  db: Db,
  dataDir: string,
  { id, use }: { id: FileId; use: (place: string) => Promise<T> },
): Promise<T | undefined> {
  const found = await streamFile(db, dataDir, id)
  if (found?.file.mediaType !== ZIP) return undefined
  const folder = incomingFolder(dataDir)
  await mkdir(folder, { recursive: true })
  const place = join(folder, `${newId()}.part`)
  try {
    await pipeline(found.content, createWriteStream(place, { flags: 'wx', mode: 0o600 }))
    return await use(place)
  } finally {
    await rm(place, { force: true })
  }
}

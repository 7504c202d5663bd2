import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Db } from '#platform/db'
import { findGiven, keepAside, streamFile, type FileId } from '#platform/files'
import { newId } from '#platform/id'
import type { PersonId } from '#people'
import type { FileAside } from '#platform/web'

const ZIP = 'application/zip'

/** Where what comes in stands meanwhile. */
export const incomingFolder = (dataDir: string): string => join(dataDir, 'incoming-portfolios')

/** Keeps an archive until who brings it said that it is theirs; without an answer it is swept as any file that nobody claims. */
export async function holdArchive(
  db: Db,
  dataDir: string,
  { file, by, at }: { file: FileAside; by: PersonId; at: Date },
): Promise<FileId> {
  const { place, name } = file
  // of the kinds that are kept, a ZIP is a sheet
  const given = { place, name, kind: 'sheet', mediaType: ZIP, givenBy: by, at } as const
  return (await db.transaction((tx) => keepAside(tx, dataDir, given))).id
}

/** Uses an archive that waits for who brought it, from the disk; undefined when it is gone, or somebody else's. */
export async function withHeld<T>(
  db: Db,
  dataDir: string,
  { said, mine, use }: { said: string; mine: readonly PersonId[]; use: (place: string) => Promise<T> },
): Promise<T | undefined> {
  const id = await findGiven(db, { said, givers: mine })
  const found = id && (await streamFile(db, dataDir, id))
  if (!found || found.file.mediaType !== ZIP) return undefined
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

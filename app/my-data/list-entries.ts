import type { MyDataFolder } from '#people'
import type { Db } from '#platform/db'
import { streamFile } from '#platform/files'
import type { Day } from '#platform/time'
import type { StreamedEntry } from '#platform/zip'
import { GIVEN, RAW } from './places.ts'
import { writeIndex } from './write-index.tsx'

type Whose = { name: string; on: Day; dataDir: string }

/** The entries of the ZIP: the page to open, what the person gave as it comes from the disk, the raw data of each room. */
export async function* listEntries(
  db: Db,
  folders: readonly MyDataFolder[],
  { name, on, dataDir }: Whose,
): AsyncGenerator<StreamedEntry> {
  yield { path: 'index.html', content: writeIndex(folders, { name, on }) }
  for (const { folder, given = [] } of folders)
    for (const { path, fileId } of given) {
      const found = await streamFile(db, dataDir, fileId)
      if (found) yield { path: `${GIVEN}/${folder}/${path}`, content: found.content }
    }
  for (const { folder, files } of folders)
    for (const { path, bytes } of files) yield { path: `${RAW}/${folder}/${path}`, content: bytes }
}

import type { MyData } from '#people'
import type { Db } from '#platform/db'
import { streamFile } from '#platform/files'
import type { Id } from '#platform/id'
import type { StreamedEntry } from '#platform/zip'
import type { Own } from '../access.ts'
import { pathOf, picturePathOf } from './carried.ts'
import { MANIFEST } from './manifest.ts'
import type { Carried } from './read-carried.ts'
import { writeIndex } from './write-index.tsx'
import { LEAP2A, writeLeap2a } from './write-leap2a.ts'

type Asked = Own & { carried: Carried; besides: readonly MyData[]; dataDir: string }

/** What somebody carries away: the page to open, what tools read, each piece as it comes from the disk, then credentials and traces. */
export async function* listEntries(
  db: Db,
  { mine, carried, besides, dataDir }: Asked,
): AsyncGenerator<StreamedEntry> {
  const { manifest, all, besides: files } = carried
  yield { path: 'index.html', content: writeIndex(manifest) }
  yield { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` }
  yield { path: LEAP2A, content: writeLeap2a(manifest) }
  for (const [n, evidence] of all.entries())
    for (const piece of evidence.pieces) {
      const found = await streamFile(db, dataDir, piece.fileId)
      if (found) yield { path: pathOf(n, evidence, piece), content: found.content }
      const picture = piece.pictureFileId && (await streamFile(db, dataDir, piece.pictureFileId))
      if (picture) yield { path: picturePathOf(n, evidence, piece), content: picture.content }
    }
  for (const { path, fileId } of files) {
    const found = await streamFile(db, dataDir, fileId)
    if (found) yield { path, content: found.content }
  }
  for (const contribute of besides) {
    const given = await contribute(db, mine)
    for (const { path, bytes } of given.files)
      yield { path: `justificatifs/${given.folder}/${path}`, content: bytes }
  }
}

/** The files that a portfolio carries away, those of other rooms apart. */
export const filesCarried = ({ all, besides }: Carried): Id[] => [
  ...all.flatMap(({ pieces }) =>
    pieces.flatMap(({ fileId, pictureFileId }) => [fileId, pictureFileId ?? []].flat()),
  ),
  ...besides.map(({ fileId }) => fileId),
]

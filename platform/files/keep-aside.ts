import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Tx } from '#platform/db'
import type { Id } from '#platform/id'
import { keepFileOf } from './disk.ts'
import { plainName } from './plain-name.ts'
import { insertFile, lockBytes } from './store.ts'
import type { FileKind, StoredFile } from './stored-file.ts'

type Aside = {
  place: string
  name: string
  kind: FileKind
  mediaType: string
  length_s?: number
  /** Whose form may say it again. */
  givenBy?: Id | undefined
  at: Date
}

/**
 * Keeps a file too large for a memory, which stands on the disk of `dataDir` already and was recognised by whoever calls: it is read once
 * for its sha256, and waits for a room to claim it, as those of `receiveFile`. In the caller's transaction, after which `place` is to be removed.
 */
export async function keepAside(
  tx: Tx,
  dataDir: string,
  { place, name, kind, mediaType, length_s, givenBy, at }: Aside,
): Promise<StoredFile> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(place, { highWaterMark: 256 * 1024 })) hash.update(piece)
  const sha256 = hash.digest('hex')
  const { size } = await stat(place)
  await lockBytes(tx, sha256)
  await keepFileOf(dataDir, sha256, place)
  return insertFile(tx, {
    sha256,
    kind,
    mediaType,
    bytes: size,
    width: null,
    height: null,
    length_s: length_s || null,
    name: plainName(name),
    receivedAt: at,
    givenBy: givenBy ?? null,
  })
}

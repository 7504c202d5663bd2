import type { Db } from '#platform/db'
import { findMember } from '../member-store.ts'
import { readPack } from '../pack-disk.ts'
import type { PackageId } from '../ids.ts'

/** A file to be answered: any part of it, read when it is asked for. */
export type StoredFile = {
  mediaType: string
  size: number
  part: (first: number, last: number) => Uint8Array | AsyncGenerator<Uint8Array>
}

/** A file that is in memory. */
export const fileOf = (mediaType: string, bytes: Uint8Array): StoredFile => ({
  mediaType,
  size: bytes.length,
  part: (first, last) => bytes.subarray(first, last + 1),
})

/** A file of a package, wherever it stands. */
export async function readStored(
  { db, dataDir }: { db: Db; dataDir: string },
  packageId: PackageId,
  path: string,
): Promise<StoredFile | undefined> {
  const member = await findMember(db, packageId, path)
  if (!member) return undefined
  if ('bytes' in member) return fileOf(member.mediaType, member.bytes)
  const { mediaType, place, size } = member
  return {
    mediaType,
    size,
    part: (first, last) => readPack(dataDir, packageId, [place + first, place + last]),
  }
}

/** All its bytes, for what must be read as a page: its size is the caller's to look at. */
export async function wholeOf({ part, size }: StoredFile): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0)
  const pieces: Uint8Array[] = []
  const read = part(0, size - 1)
  if (read instanceof Uint8Array) return Buffer.from(read)
  for await (const piece of read) pieces.push(piece)
  return Buffer.concat(pieces)
}

import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { staysInside } from './path.ts'
import type { ZipLimits } from './read-zip.ts'
import { bytesAt, readDirectory, type DirectoryRefusal, type ZipMember } from './zip-directory.ts'

/** A ZIP on the disk, whose files are read one after the other: none of them is ever whole in memory. */
export type OpenZip = {
  members: readonly ZipMember[]
  /** Gives the bytes of a file, piece by piece. @throws ZipDamaged when they are not what the directory announces. */
  read: (member: ZipMember, keep: (bytes: Buffer) => Promise<unknown>) => Promise<void>
  close: () => Promise<void>
}
type Opened = { ok: true; zip: OpenZip } | { ok: false; refusal: DirectoryRefusal }

/** A file of a ZIP is not what its directory says: cut, altered, or larger. */
export class ZipDamaged extends Error {}

/**
 * Opens a ZIP that somebody sent, within limits: names come back in letters and slashes, whichever machine wrote them. `limits.bytes` is
 * the sum of what its directory announces, and no file gives more than it announced.
 */
export async function openZip(place: string, limits: ZipLimits): Promise<Opened> {
  const file = await open(place, 'r')
  const opened = await judged(file, limits).catch(async (cause: unknown) => {
    await file.close()
    throw cause
  })
  if (!opened.ok) {
    await file.close()
    return opened
  }
  const read: OpenZip['read'] = (member, keep) => readMember(file, member, keep)
  return { ok: true, zip: { members: opened.members, read, close: () => file.close() } }
}

async function judged(file: FileHandle, limits: ZipLimits) {
  const directory = await readDirectory(file, limits.entries)
  if (!directory.ok) return directory
  const { members } = directory
  const refuse = (refusal: DirectoryRefusal) => ({ ok: false, refusal }) as const
  const total = members.reduce((sum, { size, packed }) => sum + Math.max(size, packed), 0)
  if (total > limits.bytes) return refuse('too large once open')
  if (!members.every(({ path }) => staysInside(path))) return refuse('path outside')
  if (new Set(members.map(({ path }) => path)).size < members.length) return refuse('same path twice')
  return directory
}

const LOCAL = 0x04034b50
const LOCAL_BYTES = 30

async function readMember(
  file: FileHandle,
  { at, packed, size, deflated, crc }: ZipMember,
  keep: (bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  const header = await bytesAt(file, at, LOCAL_BYTES)
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL) throw new ZipDamaged()
  const begins = at + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  let seen = 0
  let sum = 0
  const write = async (bytes: Buffer) => {
    seen += bytes.length
    if (seen > size) throw new ZipDamaged()
    sum = crc32(bytes, sum)
    await keep(bytes)
  }
  if (packed > 0) {
    const stored = pieces(file, begins, packed)
    if (deflated) await inflate(stored, write)
    else for await (const bytes of stored) await write(bytes)
  }
  if (seen !== size || sum !== crc) throw new ZipDamaged()
}

const PIECE_BYTES = 65_536

async function* pieces(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += PIECE_BYTES) {
    const bytes = await bytesAt(file, from + done, Math.min(PIECE_BYTES, length - done))
    if (bytes.length === 0) throw new ZipDamaged()
    yield bytes
  }
}

async function inflate(
  stored: AsyncIterable<Buffer>,
  write: (bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  try {
    await pipeline(stored, createInflateRaw(), async (open: AsyncIterable<Buffer>) => {
      for await (const bytes of open) await write(bytes)
    })
  } catch (cause) {
    if (isZlib(cause)) throw new ZipDamaged()
    throw cause
  }
}

const isZlib = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')

import type { FileHandle } from 'node:fs/promises'
import { extraField, memberName } from './member-name.ts'
import type { ZipRefusal } from './read-zip.ts'

/** A file inside a ZIP, as its directory announces it. */
export type ZipMember = {
  path: string
  /** Once open. */
  size: number
  packed: number
  deflated: boolean
  crc: number
  /** Where its own header begins. */
  at: number
}

export type DirectoryRefusal = ZipRefusal | 'locked' | 'packed in another way'
type Directory = { ok: true; members: ZipMember[] } | { ok: false; refusal: DirectoryRefusal }

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const END_BYTES = 22
const LOCATOR_BYTES = 20
const LONGEST_COMMENT = 65_535
const FULL = 0xffffffff
const SIZES_64 = 1
// A name and its extra fields: longer ones are no file of anybody's.
const MOST_OF_ONE = 2_000

/** Reads the directory of a ZIP on the disk, in a memory that its number of files bounds; folders are left out. */
export async function readDirectory(zip: FileHandle, most: number): Promise<Directory> {
  const { size } = await zip.stat()
  const end = await endOf(zip, size)
  if (!end || end.at + end.bytes > size) return { ok: false, refusal: 'not a zip' }
  if (end.entries > most) return { ok: false, refusal: 'too many files' }
  if (end.bytes > end.entries * MOST_OF_ONE) return { ok: false, refusal: 'not a zip' }
  const bytes = await bytesAt(zip, end.at, end.bytes)
  const members: ZipMember[] = []
  let at = 0
  for (let read = 0; read < end.entries; read += 1) {
    const entry = entryAt(bytes, at)
    if (!entry) return { ok: false, refusal: 'not a zip' }
    at += entry.length
    if (entry.path.endsWith('/')) continue
    if (entry.locked) return { ok: false, refusal: 'locked' }
    if (entry.method !== 0 && entry.method !== 8) return { ok: false, refusal: 'packed in another way' }
    members.push(entry.member)
  }
  return { ok: true, members }
}

type End = { entries: number; bytes: number; at: number }

async function endOf(zip: FileHandle, size: number): Promise<End | undefined> {
  const from = Math.max(0, size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES)
  const tail = await bytesAt(zip, from, size - from)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_BYTES + tail.readUInt16LE(at + 20) > tail.length) continue
    const end = {
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    }
    const locator = at - LOCATOR_BYTES
    return locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64
      ? longEnd(zip, Number(tail.readBigUInt64LE(locator + 8)))
      : end
  }
  return undefined
}

async function longEnd(zip: FileHandle, at: number): Promise<End | undefined> {
  const end = await bytesAt(zip, at, 56)
  if (end.length < 56 || end.readUInt32LE(0) !== END_64) return undefined
  const [entries, bytes, from] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place)))
  return { entries: entries ?? 0, bytes: bytes ?? 0, at: from ?? 0 }
}

function entryAt(bytes: Buffer, at: number) {
  if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined
  const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
  const nameEnd = at + ENTRY_BYTES + (name ?? 0)
  const extraEnd = nameEnd + (extra ?? 0)
  const length = extraEnd + (comment ?? 0) - at
  if (at + length > bytes.length) return undefined
  const fields = bytes.subarray(nameEnd, extraEnd)
  const flags = bytes.readUInt16LE(at + 8)
  const madeOn = bytes[at + 5] ?? 0
  const path = memberName({ bytes: bytes.subarray(at + ENTRY_BYTES, nameEnd), extra: fields, flags, madeOn })
  const method = bytes.readUInt16LE(at + 10)
  const [size, packed, header] = sizesOf(bytes, at, fields)
  const member = {
    path,
    size,
    packed,
    deflated: method === 8,
    crc: bytes.readUInt32LE(at + 16),
    at: header,
  }
  return { path, method, locked: (flags & 1) === 1, length, member }
}

/** The sizes and the place, in four bytes or, where these are full, in eight of the extra field. */
function sizesOf(bytes: Buffer, at: number, fields: Buffer): [size: number, packed: number, at: number] {
  const long = extraField(fields, SIZES_64) ?? Buffer.alloc(0)
  let next = 0
  const read = (place: number): number => {
    const short = bytes.readUInt32LE(at + place)
    if (short !== FULL || next + 8 > long.length) return short
    next += 8
    return Number(long.readBigUInt64LE(next - 8))
  }
  const size = read(24)
  return [size, read(20), read(42)]
}

/** These bytes of a file, fewer where it ends. */
export async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

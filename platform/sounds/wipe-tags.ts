/** Of an ID3v2, and of one that is written again at its end. */
const HEAD = 10
const HAS_END = 0x10

/**
 * Empties the tags around an MP3 or a FLAC: ID3v2 before (id3.org, § 3), APE and ID3v1 after. What stands between them; undefined when a tag
 * is longer than its file.
 */
export function wipeTags(bytes: Buffer): Buffer | undefined {
  let from = 0
  while (begins(bytes, from, 'ID3') && from + HEAD <= bytes.length) {
    const flags = bytes[from + 5] ?? 0
    const to = from + HEAD + syncsafe(bytes, from + 6) + (flags & HAS_END ? HEAD : 0)
    if (to > bytes.length) return undefined
    bytes[from + 5] = flags & HAS_END
    bytes.fill(0, from + HEAD, to)
    from = to
  }
  let to = bytes.length
  for (let at = tagBefore(bytes, to, from); at < to; at = tagBefore(bytes, to, from)) {
    bytes.fill(0, at, to)
    to = at
  }
  return bytes.subarray(from, to)
}

/** Where the tag that ends there begins; the same place when there is none. */
function tagBefore(bytes: Buffer, to: number, from: number): number {
  if (to - 128 >= from && begins(bytes, to - 128, 'TAG')) return to - 128
  if (to - 227 >= from && begins(bytes, to - 227, 'TAG+')) return to - 227
  if (to - 32 < from || !begins(bytes, to - 32, 'APETAGEX')) return to
  const hasHead = (bytes.readUInt32LE(to - 12) & 0x80_00_00_00) !== 0
  return Math.max(from, Math.min(to - 32, to - bytes.readUInt32LE(to - 20) - (hasHead ? 32 : 0)))
}

const begins = (bytes: Buffer, at: number, mark: string): boolean =>
  bytes.toString('latin1', at, at + mark.length) === mark

/** Four bytes of seven bits. */
const syncsafe = (bytes: Buffer, at: number): number =>
  bytes.subarray(at, at + 4).reduce((size, byte) => size * 128 + (byte & 0x7f), 0)

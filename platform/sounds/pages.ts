/** A page of an Ogg (RFC 3533 § 6): its stream, whether it begins it, where the lengths of its segments and its content are. */
export type Page = { at: number; stream: number; begins: boolean; sizes: Buffer; from: number; to: number }

const HEAD = 27

/** The pages of an Ogg, in their order; what stands between them, and one that is cut, are emptied on the way. */
export function* pagesIn(bytes: Buffer): Generator<Page, void, undefined> {
  for (let at = 0; at < bytes.length;) {
    const page = pageAt(bytes, at)
    const to = page?.to ?? next(bytes, at)
    if (page) yield page
    else bytes.fill(0, at, to)
    at = to
  }
}

function pageAt(bytes: Buffer, at: number): Page | undefined {
  if (at + HEAD > bytes.length || bytes.toString('latin1', at, at + 4) !== 'OggS') return undefined
  const from = at + HEAD + (bytes[at + 26] ?? 0)
  const sizes = bytes.subarray(at + HEAD, from)
  const to = from + sizes.reduce((sum, size) => sum + size, 0)
  if (to > bytes.length) return undefined
  return {
    at,
    stream: bytes.readUInt32LE(at + 14),
    begins: ((bytes[at + 5] ?? 0) & 2) !== 0,
    sizes,
    from,
    to,
  }
}

function next(bytes: Buffer, at: number): number {
  const found = bytes.indexOf('OggS', at + 1, 'latin1')
  return found < 0 ? bytes.length : found
}

/** Says again the sum of a page whose content changed: a player throws away one whose sum is wrong. */
export function sumPage(bytes: Buffer, { at, to }: Page): void {
  bytes.writeUInt32LE(0, at + 22)
  let sum = 0
  for (const byte of bytes.subarray(at, to)) sum = ((sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0
  bytes.writeUInt32LE(sum, at + 22)
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80_00_00_00 ? (sum << 1) ^ 0x04_c1_1d_b7 : sum << 1
  return sum
})

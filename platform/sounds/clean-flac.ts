const LAST = 0x80
const PADDING = 1
/** What is needed to hear it: what its stream is, and where to seek. */
const HEARD = [0, 3]

/** Makes padding of the comments, the pictures and the rest of a FLAC (RFC 9639 § 8.1). False when it cannot be read. */
export function cleanFlac(bytes: Buffer): boolean {
  for (let at = 4; at + 4 <= bytes.length;) {
    const first = bytes[at] ?? 0
    const to = at + 4 + bytes.readUIntBE(at + 1, 3)
    if (to > bytes.length) return false
    if (!HEARD.includes(first & ~LAST)) {
      bytes[at] = (first & LAST) | PADDING
      bytes.fill(0, at + 4, to)
    }
    if (first & LAST) return true
    at = to
  }
  return false
}

/** Where ISO 8859-15 differs from the first 256 characters of Unicode. */
const differing = new Map([
  ['€', 0xa4],
  ['Š', 0xa6],
  ['š', 0xa8],
  ['Ž', 0xb4],
  ['ž', 0xb8],
  ['Œ', 0xbc],
  ['œ', 0xbd],
  ['Ÿ', 0xbe],
])

const taken = new Set(differing.values())

/** What that character set has no place for, and that our sentences hold. */
const plain = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
  ['\u202F', ' '],
  ['\u00A0', ' '],
])

/** A text as ISO 8859-15, that the file of entries must be written in (LPF, A47 A-1). What has no place there is plainer, or a '?'. */
export function writeLatin9(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const char of text.normalize('NFC'))
    for (const one of plain.get(char) ?? char) {
      const code = one.codePointAt(0) ?? 0x3f
      bytes.push(differing.get(one) ?? (code < 256 && !taken.has(code) ? code : 0x3f))
    }
  return Uint8Array.from(bytes)
}

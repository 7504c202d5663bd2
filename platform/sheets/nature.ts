/** What a file is when it is no sheet, as far as its first bytes tell. */
export type Nature =
  | 'pdf'
  | 'picture'
  | 'document'
  | 'presentation'
  | 'web page'
  | 'calendar'
  | 'data'
  | 'archive'
  /** A copy that failed leaves as many bytes, all zero. */
  | 'zeros'

const signs: [Nature, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Tells what these bytes are; undefined when they say nothing. `paths`: what stands in the archive, when it is one. */
export function natureOf(bytes: Uint8Array, paths: readonly string[] = []): Nature | undefined {
  const signed = signs.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte))
  if (signed) return signed[0]
  // HEIC and films: a size, then 'ftyp'
  if (new TextDecoder('latin1').decode(bytes.subarray(4, 8)) === 'ftyp') return 'picture'
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return 'zeros'
  if (paths.some((path) => path.startsWith('word/'))) return 'document'
  if (paths.some((path) => path.startsWith('ppt/'))) return 'presentation'
  if (paths.length > 0) return 'archive'
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 400))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^BEGIN:VCALENDAR/i.test(head)) return 'calendar'
  if (/^<(!doctype html|html)/i.test(head)) return 'web page'
  return /^(<\?xml|[{[]\s*["{[\]}])/.test(head) ? 'data' : undefined
}

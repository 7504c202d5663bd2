const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: '’',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  euro: '€',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  deg: '°',
  laquo: '«',
  raquo: '»',
}
const marks: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
}

/** Tills that were made for the web write '&eacute;': gives 'é'. What is no entity stays. */
export const readEntities = (text: string): string =>
  text
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    })
    .replaceAll(/&([a-z]+);/gi, (all, name: string) => {
      const [, letter = '', mark = ''] = /^([a-z])(grave|acute|circ|tilde|uml|cedil)$/i.exec(name) ?? []
      return letter ? (letter + (marks[mark] ?? '')).normalize('NFC') : (entities[name] ?? all)
    })

// What windows-1252 calls each byte: read once, used backwards.
const bytesOf = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, n) => n)),
    (letter, n) => [letter, n],
  ),
)

/** 'KalanchoÃ©' is 'Kalanchoé' in UTF-8 that somebody read as windows-1252: gives it back. Text that was not is left alone. */
function readAccents(text: string): string {
  if (!/[ÃÂÅ][\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u2122]/.test(text)) return text
  const bytes = Array.from(text, (letter) => bytesOf.get(letter))
  if (bytes.some((byte) => byte === undefined)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0))
  } catch (cause) {
    if (cause instanceof TypeError) return text
    throw cause
  }
}

/** A name as the shop would have written it: accents back, entities read, one space between words, capitals only where they belong. */
export function mendName(text: string): string {
  const plain = readEntities(readAccents(text)).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (plain !== plain.toUpperCase() || !/\p{L}{3}/u.test(plain)) return plain
  return plain
    .toLowerCase()
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    .replaceAll(
      /\b(saint|sainte)-(\p{L})/gu,
      (_, saint: string, letter: string) => `S${saint.slice(1)}-${letter.toUpperCase()}`,
    )
}

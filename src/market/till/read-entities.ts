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

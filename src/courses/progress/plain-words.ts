// Of the entities that authoring tools leave in what they send, those of French and of every page.
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ugrave: 'ù',
  ucirc: 'û',
  ocirc: 'ô',
  icirc: 'î',
  iuml: 'ï',
  Eacute: 'É',
  Agrave: 'À',
  Ccedil: 'Ç',
  oelig: 'œ',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  deg: '°',
}

const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code =
    name.startsWith('#x') || name.startsWith('#X')
      ? Number.parseInt(name.slice(2), 16)
      : Number(name.slice(1))
  return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole
}

/** What an authoring tool wrote for a browser, as one reads it: no tag, no entity, on one line. Tools write them once or twice. */
export function plainWords(text: string): string {
  return text
    .replace(ENTITY, entity)
    .replace(ENTITY, entity)
    .replaceAll(/<(?:br|\/p|\/li|\/div)\b[^>]{0,200}>/gi, ' ')
    .replaceAll(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A name that a tool made of words: `Un_bouchon` is read « Un bouchon ». */
export const namedWords = (name: string): string =>
  /^[\p{L}\p{N}._-]+$/u.test(name) && name.includes('_')
    ? plainWords(name.replaceAll(/_+/g, ' '))
    : plainWords(name)

/** True for a name that a tool drew: nobody can read it. */
export const isDrawn = (name: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(name) ||
  /^[0-9a-f]{16,}$/i.test(name) ||
  (/^[A-Za-z0-9]{10,14}$/.test(name) && /\d/.test(name) && /[a-z]/.test(name) && /[A-Z]/.test(name))

const LONGEST = 400

/** Its beginning, when it is longer than one reads in a table. */
export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

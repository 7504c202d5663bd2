import { fold } from '#platform/i18n'

/** A door of the territory, or a street alone: then its point is the middle of its doors. */
export type Address = {
  of: 'door' | 'street'
  /** '12 bis Rue Royale' */
  address: string
  postcode: string
  town: string
  latitude: number
  longitude: number
}

/** '12 bis Rue Royale, 62100 Calais' */
export const labelOf = ({
  address,
  postcode,
  town,
}: Pick<Address, 'address' | 'postcode' | 'town'>): string =>
  [address, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** What is looked for: the number of a door, what follows it, and the words of a street, of a town, of a postcode. */
export type Sought = { number: number | null; suffix: string; words: string[] }

/** How people shorten the words of an address, folded. */
const whole: Record<string, string> = {
  r: 'rue',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  pl: 'place',
  all: 'allee',
  ch: 'chemin',
  che: 'chemin',
  imp: 'impasse',
  sq: 'square',
  rte: 'route',
  fg: 'faubourg',
  fbg: 'faubourg',
  crs: 'cours',
  res: 'residence',
  st: 'saint',
  ste: 'sainte',
  dr: 'docteur',
  gal: 'general',
  mal: 'marechal',
}

/** A word of an address as it stands in full: 'bd' is 'boulevard'. */
const fullWord = (word: string): string => whole[word] ?? word

const SUFFIX = /^(?:bis|ter|quater|quinquies)$/
/** Little words that one forgets, or adds: they find nothing by themselves. */
const small = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'en', 'a', 'au', 'aux', 'et'])

/** Reads what somebody types: '12 bis, r. Royale 62100 CALAIS'. */
export function readSought(text: string): Sought {
  const words = fold(text.slice(0, 200)).split(' ').filter(Boolean)
  const [, digits = '', stuck = ''] =
    /^(\d{1,5})([a-z]?|bis|ter|quater|quinquies)$/.exec(words[0] ?? '') ?? []
  const isDoor = digits !== '' && (digits.length < 5 || words.length > 1)
  if (!isDoor) return { number: null, suffix: '', words }
  const apart = stuck === '' && SUFFIX.test(words[1] ?? '') ? (words[1] ?? '') : ''
  return { number: Number(digits), suffix: stuck || apart, words: words.slice(apart ? 2 : 1) }
}

/** The same, for a lone letter after the number that may say which door it is: '12 b rue Royale'. */
export function withLetter({ number, suffix, words }: Sought): Sought | undefined {
  const [letter = '', ...rest] = words
  if (number === null || suffix !== '' || !/^[a-z]$/.test(letter) || rest.length === 0) return undefined
  return { number, suffix: letter, words: rest }
}

/** The same without a postcode: local bases do not publish them. */
export function withoutPostcode({ words, ...sought }: Sought): Sought | undefined {
  const rest = words.filter((word) => !/^\d{5}$/.test(word))
  return rest.length < words.length && rest.length > 0 ? { ...sought, words: rest } : undefined
}

/** Words as they are compared with what is published: in full. */
export const keyOfWords = (words: readonly string[]): string => words.map(fullWord).join(' ')

/** What PostgreSQL looks for: each word that counts, or the beginning of one. '' when nothing counts. */
export function queryOf(words: readonly string[]): string {
  const telling = words.filter((word) => !small.has(word))
  return (telling.length > 0 ? telling : words)
    .map((word) => (fullWord(word) === word ? `${word}:*` : `(${word}:* | ${fullWord(word)}:*)`))
    .join(' & ')
}

/** True when somebody typed this address and no other: its words in full, with or without postcode and town. */
export function isTyped({ address, postcode, town }: Address, { number, suffix, words }: Sought): boolean {
  const typed = keyOfWords([number === null ? '' : String(number), suffix, ...words].filter(Boolean))
  return [[address], [address, town], [address, postcode], [address, postcode, town]].some(
    (parts) => keyOfWords(fold(parts.join(' ')).split(' ')) === typed,
  )
}

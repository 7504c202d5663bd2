// French typography in one place: nobody types a no-break space by hand in a number or a price.

const NBSP = '\u00A0'
const INTEGER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const EUROS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const ONE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

// Intl separates thousands with a narrow no-break space that our subset of fonts lacks
const wide = (text: string) => text.replaceAll('\u202F', NBSP)

/** '1 820', '3,5' */
export const writeNumber = (value: number): string =>
  wide(Number.isInteger(value) ? INTEGER.format(value) : DECIMAL.format(value))

/** '12,50 €' from cents; what is taken away bears a true minus sign, '−1,20 €'. */
export const writeEuros = (cents: number): string =>
  `${wide(EUROS.format(cents / 100)).replace('-', '−')}${NBSP}€`

/** '12,50' from cents: a price as people type it, for a field that shows it again. */
export const writePrice = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')

/** '76,1 %' from a ratio (0.761). */
export const writePercent = (ratio: number): string => `${wide(ONE.format(ratio * 100))}${NBSP}%`

/** 'aucune personne', '1 personne', '13 personnes': the noun follows its number, as French does it (0 and 1 are singular). */
export const writeCount = (count: number, one: string, many = `${one}s`): string =>
  `${writeNumber(count)}${NBSP}${Math.abs(count) < 2 ? one : many}`

/** A list people read: 'a', 'a et b', 'a, b et c'. */
export function writeList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`
}

/**
 * Typed French as it should be printed: curly apostrophes, no-break spaces before : ; ? ! % € » and after «,
 * and between a number and its unit. Addresses (https://…) are left alone.
 */
export function typo(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/«[ \u00A0]?/g, `«${NBSP}`)
    .replace(/[ \u00A0]?»/g, `${NBSP}»`)
    .replace(/ ([:;?!%€])/g, `${NBSP}$1`)
    .replace(/(\d) (h|min|km|kg|g|cm|m|heures?|jours?|semaines?|personnes?|n°)\b/g, `$1${NBSP}$2`)
    .replace(/n° ?(\d)/g, `n°${NBSP}$1`)
}

/**
 * The same spaces in a whole page of HTML, so that no sentence depends on who typed it: before : ; ? ! % € », after «, between a number
 * and its unit, between a place and its number, inside a telephone number. Attributes, code and what people are typing stay as they are.
 */
export const typoPage = (html: string): string =>
  html.replace(
    /<(textarea|pre|code|script|style)\b[\s\S]*?<\/\1>|(?<=>)[^<]+/g,
    (text: string, kept?: string) => (kept ? text : spaced(text)),
  )

/** Places that are found by their number. */
const NUMBERED = /\b(Planche|Salle|Bâtiment|Bloc) (?=\d)/g

const spaced = (text: string): string =>
  text
    .replaceAll('« ', `«${NBSP}`)
    .replace(/ ([:;?!%€»])/g, `${NBSP}$1`)
    .replace(/(\d) (h|min|km|kg|g|cm|m)\b/g, `$1${NBSP}$2`)
    .replace(NUMBERED, `$1${NBSP}`)
    .replace(/\b0\d(?: \d\d){4}\b/g, (phone) => phone.replaceAll(' ', NBSP))

const ASPIRATED = /^h(a(?!bi|leine|rmo)|éro|i(bou|p)|o(ck|ll|ng|rs|u)|u(b\b|it|ne|rl))/i

/**
 * 'd’octobre', 'de juin', 'd’Aïcha Benamar', 'de la Ferme', 'du Cageot', 'des Ateliers': what follows *de*, as it is said. An h is mute, but
 * before an a and in a few words; the y of Yanis is not a vowel.
 */
export function de(name: string): string {
  const [, article, rest = ''] = /^(Le|Les) (.*)$/.exec(name) ?? []
  if (article) return `${article === 'Le' ? 'du' : 'des'} ${rest}`
  const sound = name.normalize('NFD').charAt(0).toLowerCase()
  const vowel =
    /[aeiouœæ]/.test(sound) || /^y[^aeiouy]/i.test(name) || (sound === 'h' && !ASPIRATED.test(name))
  return vowel && !/^(onz|oui\b|un\b)/i.test(name) ? `d’${name}` : `de ${name}`
}

/** 'chez' before the name of a house, said once: 'chez Chez Momo' is 'chez Momo'. */
export const chez = (name: string): string => `chez ${name.replace(/^chez\s+/i, '')}`

/** A name as a person reads it: 'NOWAK' → 'Nowak', "D'HOKER" → 'D’Hoker', 'EL AMRANI' → 'El Amrani'; names already mixed stay. */
export function writeName(name: string): string {
  if (name !== name.toUpperCase()) return name.replaceAll("'", '’')
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll("'", '’')
}

/** The same text with its first letter capital: 'mardi 2 juin' begins a title. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

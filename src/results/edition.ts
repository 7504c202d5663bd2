import type { Figure } from '#actions'
import type { Day } from '#platform/time'

export type Glossary = { term: string; meaning: string }[]

/** What is printed with the texts: each figure as it was that day, by its reference, and the titles of the actions. */
export type Frozen = { figures: Record<string, Figure>; titles: Record<string, string>; computedOn: Day }

/** A number of Le Petit Papier, being written or published. */
export type Edition = {
  id: string
  number: number
  version: number
  dated: Day
  period: string
  place: string
  towns: string
  theme: string
  front: string
  glossary: Glossary
  credits: string
  correctsId: string | null
  correctionWhy: string | null
  revision: number
  publishedAt: Date | null
  frozen: Frozen | null
}

export type Article = {
  id: string
  editionId: string
  actionId: string
  town: string
  title: string
  chapo: string
  body: string
  revision: number
}

export type Consent = 'nobody on it' | 'signed'
export type Photo = {
  id: string
  articleId: string
  drawing: string | null
  fileId: string | null
  description: string
  caption: string
  consent: Consent | null
  consentOn: Day | null
}

/** An edition whole, as it is read. */
export type Bulletin = { edition: Edition; articles: (Article & { photos: Photo[] })[] }

// Latin says how many times a number was printed again, as in the addresses of a street.
const again = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

/** '463', '463 bis': what the masthead says after "n°". */
export const numberOf = ({ number, version }: Pick<Edition, 'number' | 'version'>): string =>
  [number, again[version]].filter(Boolean).join(' ')

/** '463', '463-bis': its address under /bulletin. */
export const addressOfEdition = (edition: Pick<Edition, 'number' | 'version'>): string =>
  numberOf(edition).replace(' ', '-')

/** Reads an address back; undefined when no edition can be there. */
export function readAddress(address: string): { number: number; version: number } | undefined {
  const [, number = '', word = ''] = /^(\d{1,5})(?:-([a-z]+))?$/.exec(address) ?? []
  const version = again.indexOf(word)
  return number === '' || version < 0 ? undefined : { number: Number(number), version }
}

/** How many times a number can be printed again: the base says it too. */
export const LAST_VERSION = again.length - 1

/** 'Cléa = certificat…', one a line, as an editor types it. */
export const writeGlossary = (glossary: Glossary): string =>
  glossary.map(({ term, meaning }) => `${term} = ${meaning}`).join('\n')

/** Reads it back; a line without '=' continues the one before. */
export function readGlossary(text: string): Glossary {
  const found: Glossary = []
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const at = line.indexOf('=')
    const last = found.at(-1)
    if (at > 0) found.push({ term: line.slice(0, at).trim(), meaning: line.slice(at + 1).trim() })
    else if (last) last.meaning += ` ${line}`
    else found.push({ term: line, meaning: '' })
  }
  return found
}

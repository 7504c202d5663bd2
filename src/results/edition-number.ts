import type { Edition } from './edition.ts'

type Numbered = Pick<Edition, 'number' | 'version'>

// Latin says how many times a number was printed again, as in the addresses of a street.
const again = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

/** '463', '463 bis': what the masthead says after "n°". */
export const numberOf = ({ number, version }: Numbered): string =>
  [number, again[version]].filter(Boolean).join(' ')

/** '463', '463-bis': its address under /bulletin. */
export const addressOfEdition = (edition: Numbered): string => numberOf(edition).replace(' ', '-')

/** Reads an address back; undefined when no edition can be there. */
export function readAddress(address: string): Numbered | undefined {
  const [, number = '', word = ''] = /^(\d{1,5})(?:-([a-z]+))?$/.exec(address) ?? []
  const version = again.indexOf(word)
  return number === '' || version < 0 ? undefined : { number: Number(number), version }
}

/** How many times a number can be printed again: the base says it too. */
export const LAST_VERSION = again.length - 1

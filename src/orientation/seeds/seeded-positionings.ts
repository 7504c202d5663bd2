import { cast } from '#people'

const personOf = (id: string) => cast.find((one) => one.id === id)?.personId ?? ''

export const karine = personOf('karine')

export const brigitte = personOf('brigitte')

export const id = (series: string, n: number) =>
  `00000000-0000-8000-8000-00000b${series}${String(n).padStart(3, '0')}`

/** Ids of the demo that pages and tests point to, and the link of one invitation. */
export const seededPositionings = {
  silent: id('a08', 1),
  invited: id('a08', 3),
  interviewed: id('a08', 5),
  refused: id('a08', 8),
  ofAicha: id('a07', 1),
  meeting: id('a08', 100),
  request: id('a09', 1),
  link: 'demonstration-reunion',
} as const

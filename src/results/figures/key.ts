import type { Information } from '#people'

/** The figures we know, in the order they are read; any other comes after them. */
export const figureKeys = [
  'participants',
  'clea-full',
  'clea-partial',
  'sst',
  'trade-skills-over-75',
  'foad-share',
  'foad-credited',
  'employed-three-months',
  'employed-six-months',
  'immersions',
  'immersion-hosts',
  'immersion-reports',
  'hired-at-end',
  'immersion-three-months',
  'immersion-six-months',
  'posts',
  'positive-exits',
  'dynamic-exits',
] as const

const rank = (key: string): number => {
  const found = figureKeys.findIndex((one) => one === key)
  return found < 0 ? figureKeys.length : found
}

export const byKey = (one: { key: string }, other: { key: string }): number =>
  rank(one.key) - rank(other.key) || one.key.localeCompare(other.key)

// Which cell of the access matrix the rows of a figure belong to. A key added later opens nothing until it has its line.
const informationOfKey = new Map<string, Information>([
  ['participants', 'attendance'],
  ['clea-full', 'clea evaluations'],
  ['clea-partial', 'clea evaluations'],
  ['sst', 'learning work'],
  ['trade-skills-over-75', 'jury'],
  ['foad-credited', 'learning work'],
  ['immersions', 'immersion'],
  ['hired-at-end', 'immersion'],
  ['immersion-three-months', 'immersion'],
  ['immersion-six-months', 'immersion'],
  ['positive-exits', 'contract'],
  ['dynamic-exits', 'contract'],
])

export const informationBehind = (key: string): Information | undefined => informationOfKey.get(key)

/** A figure of the programme itself: it counts minutes that were written before anybody came, so it tells nobody's work. */
export const isOfProgramme = (key: string): boolean => key === 'foad-share'

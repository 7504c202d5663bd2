import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GroupId } from './ids.ts'

/**
 * A published number that explains itself: how many, out of how many, by which rule since when, and what was left out and why.
 * Nothing stores a value: rooms compute figures from rows each time they are asked.
 */
export type Figure = {
  key: string
  /** What a reader sees beside the number: 'ont obtenu le Cléa complet'. */
  label: string
  /** Number of people, or a percentage with one decimal when `unit` is 'percent'. Null when masked or when nothing can be counted. */
  value: number | null
  unit: 'people' | 'percent'
  /** What the terms count; where it is not said, people for a number and minutes for a share. */
  terms?: 'posts' | 'exits' | 'immersions' | 'hosts'
  numerator: number | null
  denominator: number | null
  rule: string
  ruleSince: Day
  excluded: { count: number; why: string }[]
  masked: boolean
}

/** The figures of one group, from one room. */
export type GroupFigures = { groupId: GroupId; figures: Figure[] }

/** A row behind a figure, for a signed-in reader with the right to open it. */
export type CountedRow = { personId: PersonId; counted: 'in' | 'out' | 'excluded'; why: string }

/** ACCESS.md: counts about fewer than five people would let somebody be recognised. */
export const SMALLEST_SHOWN = 5

/**
 * The groups that are not told: the small ones, and the next of the others with them for as long as those hidden hold fewer than five
 * people together, so that no subtraction from a total gives them back. Where none is small, none is hidden.
 */
export function hideTogether<G extends { people: number }>(small: readonly G[], others: readonly G[]): G[] {
  const hidden = [...small]
  const held = () => hidden.reduce((sum, { people }) => sum + people, 0)
  for (const next of others) {
    if (hidden.length === 0 || held() >= SMALLEST_SHOWN) break
    hidden.push(next)
  }
  return hidden
}

/** True for a figure whose terms are people, or what happened to people. */
const isAboutPeople = ({ unit, terms }: Figure): boolean =>
  terms ? terms === 'exits' || terms === 'immersions' : unit === 'people'

/** The same figure without what it counts. */
export const hideFigure = (figure: Figure): Figure => ({
  ...figure,
  value: null,
  numerator: null,
  denominator: null,
  excluded: [],
  masked: true,
})

/** The figure as it may be published: its terms disappear when they count fewer than five people. */
export function maskSmall(figure: Figure): Figure {
  const people = figure.denominator ?? figure.numerator
  if (!isAboutPeople(figure) || people === null || people >= SMALLEST_SHOWN) return figure
  return hideFigure(figure)
}

import { SMALLEST_SHOWN, type Figure, type GroupFigures } from '#actions'
import { byKey } from './key.ts'

/**
 * The figures of an action: terms added over its groups, percentages computed again from the sums (never an average of
 * percentages). Groups counted by an older rule cannot be added to the others: they are left out of the total, and it says so.
 */
export function composeFigures(groups: readonly GroupFigures[]): Figure[] {
  const all = groups.flatMap((group) => group.figures)
  const keys = [...new Set(all.map((figure) => figure.key))]
  return keys
    .map((key) => total(all.filter((figure) => figure.key === key)))
    .filter((figure) => figure !== undefined)
    .toSorted(byKey)
}

const OLDER_RULE = 'comptées par une règle plus ancienne, dans les chiffres de leur groupe'

function total(figures: Figure[]): Figure | undefined {
  const latest = figures.toSorted((one, other) => (one.ruleSince < other.ruleSince ? 1 : -1))[0]
  if (!latest) return undefined
  const alike = figures.filter((figure) => figure.rule === latest.rule && figure.unit === latest.unit)
  const older = figures.filter((figure) => !alike.includes(figure))
  // A group where nothing can be counted yet adds nobody: its people are in the rows left out.
  const known = alike.filter((figure) => figure.masked || figure.value !== null)
  const numerator = sum(known.map((figure) => figure.numerator))
  const denominator = sum(known.map((figure) => figure.denominator))
  return {
    ...latest,
    numerator,
    denominator,
    value: latest.unit === 'people' ? numerator : percent(numerator, denominator),
    excluded: [...mergeExcluded(alike), ...countedOtherwise(older)],
    masked: figures.some((figure) => figure.masked),
  }
}

/** Null without terms, or as soon as one is unknown: a sum that forgets somebody is false. */
function sum(terms: (number | null)[]): number | null {
  if (terms.length === 0) return null
  return terms.reduce((all, term) => (all === null || term === null ? null : all + term), 0)
}

/** With one decimal, halves upwards, in whole numbers: 0.755 × 1000 is not 755 for a computer. */
function percent(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || !denominator) return null
  return Math.floor((2000 * numerator + denominator) / (2 * denominator)) / 10
}

function mergeExcluded(figures: Figure[]): Figure['excluded'] {
  const counts = new Map<string, number>()
  for (const { count, why } of figures.flatMap((figure) => figure.excluded))
    counts.set(why, (counts.get(why) ?? 0) + count)
  return [...counts].map(([why, count]) => ({ count, why }))
}

function countedOtherwise(figures: Figure[]): Figure['excluded'] {
  const people = sum(figures.map((figure) => figure.denominator))
  // Fewer would tell how many were in a group whose own figures are masked.
  return people && people >= SMALLEST_SHOWN ? [{ count: people, why: OLDER_RULE }] : []
}

import { addMonths } from '#platform/time'
import type { PastConvention, Question } from './question.ts'
import type { Doubt } from './readings.ts'

/** How the conventions that count are found: our reading, and each of those that nobody ruled out. */
type Counting = { by: 'start' | 'end'; edgeInside: boolean; unit: 'establishment' | 'whole' }

const ours: Counting = { by: 'end', edgeInside: false, unit: 'establishment' }
const others: Partial<Record<Doubt, Counting>> = {
  'twelve months by starts': { ...ours, by: 'start' },
  'edge of the twelve months': { ...ours, edgeInside: true },
  'legal unit': { ...ours, unit: 'whole' },
}

/** The conventions of this person with this host that stand in one span of twelve months with the one asked for. */
export type Year = readonly PastConvention[]

/** Whether some span breaks a ceiling, and the readings under which the answer would be the contrary. */
export function judgeYears(
  question: Question,
  isBroken: (year: Year) => boolean,
): { broken: boolean; doubts: Doubt[] } {
  const under = (counting: Counting) => yearsAround(question, counting).some(isBroken)
  const broken = under(ours)
  const doubts = doubtsOf().filter((doubt) => under(others[doubt] ?? ours) !== broken)
  return { broken, doubts }
}

/** Those of our reading: the year that ends with this convention first, then the years that end with a later one. */
export const ourYears = (question: Question): Year[] => yearsAround(question, ours)

const doubtsOf = () => Object.keys(others) as Doubt[]

// A convention may be asked for before one that is already kept: each span of twelve months that holds both must hold the ceiling.
function yearsAround({ convention, history }: Question, { by, edgeInside, unit }: Counting): Year[] {
  const own = convention[by]
  const inside = (past: { start: string; end: string }, last: PastConvention[typeof by]) => {
    const edge = addMonths(last, -12)
    return past[by] <= last && (edgeInside ? past[by] >= edge : past[by] > edge)
  }
  const theirs = history.filter(
    (past) =>
      !past.cancelled &&
      past.person === convention.person &&
      hostOf(past, unit) === hostOf(convention, unit) &&
      (past.id === undefined || past.id !== convention.id),
  )
  const later = theirs.map((past) => past[by]).filter((last) => last > own && inside(convention, last))
  return [own, ...new Set(later)].map((last) => theirs.filter((past) => inside(past, last)))
}

const SIREN = 9
const hostOf = ({ host }: { host: string }, unit: Counting['unit']): string =>
  unit === 'whole' && /^\d{14}$/.test(host) ? host.slice(0, SIREN) : host

import type { Kept } from '#platform/web'
import type { PersonId } from '#people'
import { majorityOf, type GivenMark, type Mark, type Marks } from '../marks/door.ts'
import type { Decision, Question } from './decision-store.ts'
import type { JurorId } from '../ids.ts'

/** Something of each candidate, by their id. */
export type ByCandidate<T> = Map<string, T>

/** What stands decided: the last line of each skill. Lines come oldest first. */
export function currentDecisions(
  lines: readonly Pick<Decision, 'personId' | 'code' | 'decision'>[],
): ByCandidate<Marks> {
  const standing: ByCandidate<Marks> = new Map()
  for (const { personId, code, decision } of lines)
    standing.set(personId, { ...standing.get(personId), [code]: decision })
  return standing
}

/** What a form about one candidate saw: the last line of each skill. */
export function keptDecisions(lines: readonly Decided[]): Kept {
  const last = new Map(lines.map((line) => [line.code, line]))
  return [...last.values()]
    .map(({ code, decision, comment }) => [code, decision, comment] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

type Decided = Pick<Decision, 'code' | 'decision' | 'comment'>

/** The marks of one candidate, skill by skill, in the order of the jurors; undefined where a juror marked nothing. */
export const marksSideBySide = (
  marks: readonly GivenMark[],
  personId: PersonId,
  code: string,
  jurorIds: readonly JurorId[],
): (Mark | undefined)[] =>
  jurorIds.map(
    (jurorId) =>
      marks.find((one) => one.jurorId === jurorId && one.personId === personId && one.code === code)?.mark,
  )

/** What the marks propose for a skill. A juror who marked nothing did not see it. */
export const proposed = (sideBySide: readonly (Mark | undefined)[]): Mark | undefined =>
  majorityOf(sideBySide.map((mark) => mark ?? 'not seen'))

/** Questions that nobody has answered: an answer is a decision on that skill. */
export const unanswered = (questions: readonly Question[], decisions: ByCandidate<Marks>): Question[] =>
  questions.filter((one) => !decisions.get(one.personId)?.[one.code])

/** How many skills of how many candidates are not decided yet. */
export function undecided(
  personIds: readonly PersonId[],
  codes: readonly string[],
  decisions: ByCandidate<Marks>,
): { personId: PersonId; count: number }[] {
  return personIds
    .map((personId) => ({
      personId,
      count: codes.filter((code) => !decisions.get(personId)?.[code]).length,
    }))
    .filter((one) => one.count > 0)
}

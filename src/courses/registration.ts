import { waiverWords, type ActivityId } from '#training'
import type { PersonId, OrganisationId } from '#people'
import type { StatementId } from '#records'
import type { Au, Block, MoveOn } from './package.ts'
import type { RegistrationId, CourseId, PackageId, AuId } from './ids.ts'

/** Somebody follows a course for an activity, in one version of it. */
export type Registration = {
  id: RegistrationId
  activityId: ActivityId
  personId: PersonId
  /** The number under which its statements speak of the learner. */
  pseudonym: string
  courseId: CourseId
  packageId: PackageId
  organisationId: OrganisationId
  /** The address that ids of objects begin with. */
  home: string
  registeredAt: Date
  /** The statement that proved the activity, once one did. */
  proof: { statementId: StatementId; at: Date } | undefined
}

/** What contents are told of who learns: the registration, and a number in place of a name. */
export type Learning = Pick<Registration, 'id' | 'pseudonym' | 'home'>

export type How = 'completed' | 'passed' | 'failed' | 'waived' | 'satisfied'

/** Why somebody need not follow an au, in the words of cmi5 (9.5.5.2). */
export type Reason = keyof typeof waiverWords

/** Why, and what was seen, as whoever excuses wrote it; without a reason, what was kept before as one sentence. */
export type Waiving = { reason: Reason | null; word: string }

export const waivingSentence = ({ reason, word }: Waiving): string =>
  reason ? `${waiverWords[reason]}. ${word}` : word

/** What was reached in an au, by which statement; who failed may reach better, who was waived was so by somebody, for a reason. */
export type Reached = { auId: AuId; at: Date; statementId: StatementId } & (
  | { how: 'completed' | 'satisfied' }
  | { how: 'passed' | 'failed'; scaled: number | null }
  | ({ how: 'waived'; byId: PersonId } & Waiving)
)

/** The score that comes with it, between -1 and 1, if there is one. */
export const scoreIn = (reached: Reached): number | null => ('scaled' in reached ? reached.scaled : null)

/** The latest word of who excuses from a part, if anybody did. */
export const waivedIn = (all: readonly Reached[]): Extract<Reached, { how: 'waived' }> | undefined =>
  all.flatMap((reached) => (reached.how === 'waived' ? [reached] : [])).at(-1)

/** How far each au was taken. */
export function howsByAu(reached: readonly Reached[]): Map<string, Set<How>> {
  const hows = new Map<string, Set<How>>()
  for (const { auId, how } of reached) hows.set(auId, (hows.get(auId) ?? new Set()).add(how))
  return hows
}

/** The ids of the aus that are satisfied. */
export const satisfiedAus = (reached: readonly Reached[]): string[] =>
  reached.filter(({ how }) => how === 'satisfied').map(({ auId }) => auId)

/** Whether what was reached in an au is what its `moveOn` asks; a waived au is satisfied (cmi5 13.1.4, 9.3.9). */
export function meetsMoveOn(moveOn: MoveOn, hows: ReadonlySet<How>): boolean {
  if (hows.has('waived')) return true
  const completed = hows.has('completed')
  const passed = hows.has('passed')
  if (moveOn === 'Completed') return completed
  if (moveOn === 'Passed') return passed
  if (moveOn === 'CompletedAndPassed') return completed && passed
  return moveOn === 'NotApplicable' || completed || passed
}

/** The blocks all of whose aus, at any depth, are satisfied: the innermost first. */
export function satisfiedBlocks(
  blocks: readonly Block[],
  aus: readonly Pick<Au, 'id' | 'blockId'>[],
  satisfied: ReadonlySet<string>,
): Block[] {
  const open = new Set<string>()
  const parents = new Map(blocks.map(({ id, parentId }) => [id, parentId]))
  for (const { id, blockId } of aus) {
    if (satisfied.has(id)) continue
    for (let block = blockId; block && !open.has(block); block = parents.get(block) ?? null) open.add(block)
  }
  return blocks.filter(({ id }) => !open.has(id)).toSorted((a, b) => b.rank - a.rank)
}

import type { Au, Block, MoveOn } from './package.ts'

/** Somebody follows a course for an activity, in one version of it. */
export type Registration = {
  id: string
  activityId: string
  personId: string
  /** The number under which its statements speak of the learner. */
  pseudonym: string
  courseId: string
  packageId: string
  organisationId: string
  /** The address that ids of objects begin with. */
  home: string
  registeredAt: Date
  provenAt: Date | null
  proofId: string | null
}

export type How = 'completed' | 'passed' | 'failed' | 'waived' | 'satisfied'

/** What was reached in an au, by which statement. */
export type Reached = {
  auId: string
  how: How
  at: Date
  statementId: string
  scaled: number | null
  /** Who waived, and why. */
  byId: string | null
  why: string | null
}

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
    for (let one = blockId; one && !open.has(one); one = parents.get(one) ?? null) open.add(one)
  }
  return blocks.filter(({ id }) => !open.has(id)).toSorted((a, b) => b.rank - a.rank)
}

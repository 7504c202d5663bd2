import type { Group } from '#actions'
import type { Day } from '#platform/time'
import { isOpen, type Standing } from '../positioning.ts'
import type { KeptDecision } from './kept-decision.ts'

export type UndoRefusal =
  | 'not yours'
  | 'not there any more'
  | 'entered already'
  | 'something written'
  | 'group full'
  | 'positioned anew'

/** What is looked at before a decision is undone. */
export type Around = {
  today: Day
  /** The group where they are admitted; undefined when they are not. */
  group: Group | undefined
  /** Something is written of them in that group. */
  isWritten: boolean
  /** The group that they would be given back has no place any more. */
  isFull: boolean
  /** They were proposed for this action again since. */
  isAnew: boolean
}

/** The day on which somebody enters a group: its first, or that of the decision when it came later. */
export const entryOf = (group: Pick<Group, 'startsOn'>, decidedOn: Day): Day =>
  decidedOn > group.startsOn ? decidedOn : group.startsOn

/** Why a decision stays; none when it may be undone. On the day of their entry itself, what is written says whether they came. */
export function whyDecisionStays(
  standing: Standing,
  last: KeptDecision | undefined,
  { today, group, isWritten, isFull, isAnew }: Around,
): UndoRefusal | undefined {
  if (!last || !('made' in standing)) return 'not there any more'
  if (standing.state === 'admitted') {
    if (!group || entryOf(group, standing.made.on) < today) return 'entered already'
    if (isWritten) return 'something written'
  }
  if (last.before.state === 'admitted' && isFull) return 'group full'
  if (isOpen(last.before.state) && !isOpen(standing.state) && isAnew) return 'positioned anew'
  return undefined
}

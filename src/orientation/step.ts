import type { Day } from '#platform/time'
import type { Standing, Withdrawal } from './positioning.ts'

export type StepKind =
  | 'positioned'
  | 'second prescriber'
  | 'invited'
  | 'answered yes'
  | 'answered no'
  | 'came'
  | 'absent'
  | 'interviewed'
  | 'waiting'
  | 'admitted'
  | 'refused'
  | 'withdrawn'
  | 'confirmed'
  | UndoneStep

/** A decision that was undone: it was a mistake. */
export type UndoneStep = 'undone waiting' | 'undone admitted' | 'undone refused' | 'undone withdrawn'

/**
 * What happened, and what goes with it. `words` are those of somebody, or a name as it was that day: who prescribes, a group, the place of a
 * meeting. Null: nobody said it, or a step noted when all was one sentence, which `words` then is.
 */
export type SaidStep = { words: string | null } & (
  | { step: Exclude<StepKind, 'invited' | 'withdrawn'> }
  | { step: 'invited'; meetingAt: Date | null }
  | { step: 'withdrawn'; withdrawal: Withdrawal | null }
)

/** One step of a path: what, the day, and by whom, by their name. */
export type PathStep = SaidStep & { onDay: Day; notedBy: string | null }

/** The step that a decision is; none where nothing is decided. */
export function stepOf(standing: Standing, groupTitle: string | null): SaidStep | undefined {
  const { state } = standing
  if (state === 'admitted') return { step: state, words: groupTitle }
  if (state === 'waiting' || state === 'refused') return { step: state, words: standing.why }
  if (state === 'withdrawn') return { step: state, withdrawal: standing.withdrawal, words: standing.why }
  return undefined
}

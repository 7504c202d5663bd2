import { refuse, type Refused } from '#platform/refusal'
import { latestOf, type Work } from '../work.ts'

export type TakeBackRefusal =
  | 'not there any more'
  | 'judged by itself'
  | 'another since'
  | 'certificate given'

/** An answer that somebody gave, and that may be a mistake. */
export type Answered = Extract<Work['review'], { state: 'accepted' | 'given back' }> & { by: string }

/** How long whoever answered finds the button on the list of works: a press too fast is mended at once. */
export const JUST_ANSWERED_MS = 15 * 60_000

/**
 * The answer of a work, when it may be taken back: somebody gave it, the trainee has handed in nothing since, and no certificate counts
 * it yet. `works` are all those of this trainee for the activity, the latest first.
 */
export function answerToTakeBack(
  work: Work,
  works: readonly Work[],
  certifiedAt: Date | undefined,
): { ok: true; answer: Answered } | Refused<TakeBackRefusal> {
  const { review } = work
  if (review.state !== 'accepted' && review.state !== 'given back') return refuse('not there any more')
  const { by } = review
  if (!by) return refuse('judged by itself')
  if (latestOf(works)?.id !== work.id) return refuse('another since')
  if (certifiedAt) return refuse('certificate given')
  return { ok: true, answer: { ...review, by } }
}

/** True when a trainer said that they saw it done: nobody handed it in, so nothing waits once it is taken back. */
export const wasSeen = (work: Work): boolean =>
  'by' in work.review && work.review.by !== null && work.review.by === work.handedInBy

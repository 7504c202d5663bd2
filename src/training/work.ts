import type { FileId } from '#platform/files'
import type { PersonId } from '#people'
import type { WorkId, ActivityId } from './ids.ts'

/** Something handed in for an activity, and what became of it. */
export type Work = {
  id: WorkId
  activityId: ActivityId
  personId: PersonId
  /** When we received it. */
  handedInAt: Date
  /** When it was done on a device that kept it until it found a network; null when it came at once. It credits nothing. */
  doneAt: Date | null
  /** The trainee, or the trainer who saw the work done. */
  handedInBy: PersonId
  content: Content
  review: Review
}

/** What was handed in. */
export type Content =
  | { kind: 'text'; words: string }
  | { kind: 'file'; fileId: FileId; words: string | null }
  /** The answers in the order of the questions, and how many of them were right that day. */
  | { kind: 'quiz'; answers: number[]; right: number; questions: number }
  /** Nothing is kept here: the trainer saw the work, or the traces of a course tell it. */
  | { kind: 'nothing' }

/** What became of it. `by` is null when nobody judged: a quiz, or the traces of a course, did by themselves. */
export type Review =
  | { state: 'waiting' }
  | { state: 'accepted'; by: PersonId | null; at: Date; word: string | null }
  | { state: 'given back'; by: PersonId | null; at: Date; word: string }
  /** The trainee handed in another one while this one waited. */
  | { state: 'replaced'; by: PersonId; at: Date }
  | { state: 'waived'; by: PersonId; at: Date; word: string }
  /** What a trainer said that they saw, and took back. */
  | { state: 'taken back'; by: PersonId; at: Date; word: string }

/** What the trainer, or the quiz, wrote to the trainee. */
export const wordOf = (review: Review): string | null => ('word' in review ? review.word : null)

/** What the trainee wrote, with a file or alone. */
export const wordsOf = (content: Content): string | null => ('words' in content ? content.words : null)

/** True when nothing is left to do. */
export const isSettled = ({ review }: Pick<Work, 'review'>): boolean =>
  review.state === 'accepted' || review.state === 'waived'

/** The one that says where somebody stands: what was replaced or taken back counts no more. `works` come the latest first. */
export const latestOf = (works: readonly Work[]): Work | undefined =>
  works.find(({ review }) => review.state !== 'replaced' && review.state !== 'taken back')

/** Where somebody stands with an activity: their latest work decides. */
export type WorkState = 'to do' | 'handed in' | 'given back' | 'accepted' | 'waived'

export function stateOf(latest: Review['state'] | undefined): WorkState {
  if (!latest || latest === 'replaced' || latest === 'taken back') return 'to do'
  return latest === 'waiting' ? 'handed in' : latest
}

export const stateWords: Record<WorkState, string> = {
  'to do': 'À faire',
  'handed in': 'Donné, en attente',
  'given back': 'À refaire',
  accepted: 'Validé',
  waived: 'Dispensé·e',
}

/** True when nothing was handed in and nobody decided: the traces of a course prove it. */
export const byStatement = ({ content, review }: Work): boolean =>
  content.kind === 'nothing' && review.state === 'accepted' && review.by === null

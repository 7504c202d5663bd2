import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { type Id, asId } from '#platform/id'
import type { Refused } from '#platform/refusal'
import type { Content, Review, Work } from '../work.ts'
import type { ActivityId } from '../ids.ts'

export type HandInRefusal =
  | 'not yours'
  | 'nothing to hand in here'
  | 'already accepted'
  | 'nothing given'
  | 'unanswered question'
  | 'file gone'

export type HandedIn = { ok: true; passed: boolean | null } | Refused<HandInRefusal>

export type Given = {
  /** Carried by the form: sent twice, it is handed in once. */
  id: Id
  activityId: ActivityId
  personId: PersonId
  words: string | null
  /** A file received and not claimed yet. */
  fileId: FileId | null
  /** Those of a quiz, in the order of its questions. */
  answers: number[]
  /** When it was done, by the device that kept it since; null when it came at once. */
  doneAt: Date | null
  at: Date
}

export const newWork = (
  { id, activityId, personId, doneAt, at }: Given,
  content: Content,
  review: Review,
): Work => ({
  id: asId(id),
  activityId,
  personId,
  handedInAt: at,
  doneAt,
  handedInBy: personId,
  content,
  review,
})

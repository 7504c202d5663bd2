import type { PersonId } from '#people'
import type { Caption } from '../tutorials/door.ts'

/** Words that somebody wrote under the film of another person, who alone takes them. */
export type CaptionProposal = {
  writtenBy: PersonId
  /** The name of who wrote them. */
  by: string
  captions: Caption[]
  /** Under the film since; what was there before may be put back. */
  takenAt: Date | null
}

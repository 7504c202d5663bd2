import type { GroupId } from '#actions'
import type { OrganisationId } from '#people'
import type { InvitationId } from '../ids.ts'

/** An invitation that the lead of a group's action sends to another training body. */
export type Invitation = {
  id: InvitationId
  groupId: GroupId
  organisationId: OrganisationId
  organisationName: string
  why: string
  askedByName: string
  askedAt: Date
  answer: Answer | undefined
}

/** What became of it: the body sent somebody, or declined; or who asked took it back. */
export type Answer = { kind: AnswerKind; words: string; at: Date }
export type AnswerKind = 'accepted' | 'declined' | 'withdrawn'

export const answerWords: Record<AnswerKind, string> = {
  accepted: 'Acceptée',
  declined: 'Déclinée',
  withdrawn: 'Retirée',
}

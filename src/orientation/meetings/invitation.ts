import type { PersonId } from '#people'
import type { InvitationId, PositioningId } from '../ids.ts'

export const channels = ['email', 'sms', 'paper'] as const

export type Channel = (typeof channels)[number]

export type Answer = 'yes' | 'no'

export type Presence = 'came' | 'absent'

export type Invitation = {
  id: InvitationId
  positioningId: PositioningId
  personId: PersonId
  givenName: string
  familyName: string
  channel: Channel
  answer: Answer | null
  presence: Presence | null
}

export const channels = ['email', 'sms', 'paper'] as const

export type Channel = (typeof channels)[number]

export type Answer = 'yes' | 'no'

export type Presence = 'came' | 'absent'

export type Invitation = {
  id: string
  positioningId: string
  personId: string
  givenName: string
  familyName: string
  channel: Channel
  answer: Answer | null
  presence: Presence | null
}

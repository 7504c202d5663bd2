import type { Id } from '#platform/id'

export type AccompanimentId = Id<'accompaniment'>
export type DoubtId = Id<'doubt'>
export type InvitationId = Id<'invitation'>
export type MeetingId = Id<'meeting'>
export type PositioningId = Id<'positioning'>
export type RequestId = Id<'request'>

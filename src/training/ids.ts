import type { Id } from '#platform/id'

export type AfterAskId = Id<'after-ask'>
export type ActivityId = Id<'activity'>
export type DossierId = Id<'dossier'>
export type HalfDayId = Id<'half-day'>
export type InvitationId = Id<'trainer-invitation'>
export type SequenceId = Id<'sequence'>
export type StatementId = Id<'statement'>
export type WorkId = Id<'work'>

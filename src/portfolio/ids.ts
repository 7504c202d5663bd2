import type { Id } from '#platform/id'

export type EvidenceId = Id<'evidence'>
export type PieceId = Id<'piece'>
export type LinkId = Id<'link'>
export type SendingId = Id<'sending'>
export type StepId = Id<'step'>
export type SuggestionId = Id<'suggestion'>

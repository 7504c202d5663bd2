import type { Id } from '#platform/id'

export type AttestationId = Id<'attestation'>
export type GridId = Id<'grid'>
export type JurorId = Id<'juror'>
export type JuryId = Id<'jury'>

import type { Id } from '#platform/id'

export type KeyId = Id<'key'>
export type LaunchId = Id<'launch'>
export type RelayId = Id<'relay'>
export type StatementId = Id<'statement'>

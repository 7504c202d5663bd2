import type { Id } from '#platform/id'

export type ActionId = Id<'action'>
export type GroupId = Id<'group'>
export type ObligationId = Id<'obligation'>
export type PhotoId = Id<'photo'>

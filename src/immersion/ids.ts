import type { Id } from '#platform/id'

export type HostId = Id<'host'>
export type ImmersionId = Id<'immersion'>

import type { Id } from '#platform/id'

export type CddiId = Id<'CDDI'>
export type PathId = Id<'path'>
export type PostId = Id<'post'>

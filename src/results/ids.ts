import type { Id } from '#platform/id'

export type ArticleId = Id<'article'>
export type EditionId = Id<'edition'>
export type PhotoId = Id<'bulletin-photo'>

import type { Day } from '#platform/time'
import type { ListedPost } from './listed-post.ts'
import type { Supervisor } from './supervisor-store.ts'
import type { Inside } from '../reach.ts'
import type { PostQuery } from './post-query.ts'

export type PostList = {
  inside: Inside
  query: PostQuery
  today: Day
  rows: ListedPost[]
  next: string | undefined
  supervisors: Supervisor[]
}

import { versionOf } from '#platform/web'
import type { Post } from '../post.ts'

/** What the form of a post shows, as a version. */
export const versionOfPost = (post: Post): string =>
  versionOf([
    post.code,
    post.rome,
    post.title,
    post.activity,
    post.weeklyMinutes,
    post.supervisorId,
    post.since,
    post.until,
  ])

import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { asId } from '#platform/id'
import { insertCddi } from '../cddi-store.ts'
import type { SeededPost } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import { actionId } from './seeded-employment.ts'
import type { CddiId, PathId, PostId } from '../ids.ts'

type SeededCddi = {
  n: number
  path: { id: PathId }
  post: SeededPost
  fromDay: Day
  toDay: Day
  renews?: boolean
}

export const seedCddi = (tx: Tx, { n, path, post, fromDay, toDay, renews = false }: SeededCddi, at: Date) =>
  insertCddi(
    tx,
    {
      id: seededId<CddiId>('cddi', n),
      actionId: asId(actionId),
      pathId: path.id,
      postId: seededId<PostId>('post', post.number),
      number: `AC${fromDay.slice(2, 4)}-${String(n).padStart(3, '0')}`,
      kind: renews ? 'renewal' : 'initial',
      fromDay,
      toDay,
      weeklyMinutes: post.weeklyMinutes,
      revision: 1,
    },
    null,
    at,
  )

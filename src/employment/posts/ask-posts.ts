import { asDay, type Day } from '#platform/time'
import { isId, type Ask } from '#platform/web'
import { askedIn, searchIn } from '../list-address.ts'
import { openInsertion } from '../access.ts'
import type { Holder, ListedPost } from './listed-post.ts'
import type { PostFilter } from './post-list-store.ts'
import { postStates, type PostQuery } from './post-query.ts'
import type { Inside } from '../reach.ts'

export const openPosts = (c: Ask): Promise<Inside> =>
  openInsertion(c, 'direction', 'integration adviser', 'technical supervisor')

export function queryIn(c: Ask, today: Day): PostQuery {
  const supervisor = c.req.query('encadrant') ?? ''
  return {
    state: askedIn(c, 'etat', postStates),
    on: asDay(c.req.query('jour') ?? '') ?? today,
    supervisor: isId(supervisor) ? supervisor : '',
    ...searchIn(c, 'code'),
  }
}

const states = { tous: null, occupes: 'held', vacants: 'vacant' } as const

export const filterOf = (
  { state, on, supervisor, search, after }: PostQuery,
  { actionIds }: Inside,
  limit: number,
): PostFilter => ({
  actionIds,
  on,
  state: states[state],
  supervisorId: supervisor || null,
  search,
  after,
  limit,
})

/** Who holds these posts, as far as the reader may know. */
export const holdersOf = (posts: readonly ListedPost[]): Holder[] =>
  posts.flatMap(({ holding }) => (holding.state === 'known' ? [holding] : []))

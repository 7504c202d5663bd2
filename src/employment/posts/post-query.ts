import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { addressWith } from '../list-address.ts'

export const postStates = ['tous', 'occupes', 'vacants'] as const

export type PostState = (typeof postStates)[number]

export const stateWords: Record<PostState, string> = { tous: 'Tous', occupes: 'Occupés', vacants: 'Vacants' }

export type PostQuery = {
  state: PostState
  on: Day
  supervisor: PersonId | ''
  search: string
  after: string
}

export const POSTS = '/insertion/postes'

/** The address of the same list with something changed. */
export const postsAddress = (
  query: PostQuery,
  today: Day,
  change: Partial<PostQuery> = {},
  path = POSTS,
): string => {
  const { state, on, supervisor, search, after } = { ...query, after: '', ...change }
  return addressWith(path, {
    etat: state === 'tous' ? '' : state,
    jour: on === today ? '' : on,
    encadrant: supervisor,
    q: search,
    apres: after,
  })
}

export const keptInSearch = ({ state, on, supervisor }: PostQuery, today: Day): Record<string, string> => ({
  ...(state === 'tous' ? {} : { etat: state }),
  ...(on === today ? {} : { jour: on }),
  ...(supervisor ? { encadrant: supervisor } : {}),
})

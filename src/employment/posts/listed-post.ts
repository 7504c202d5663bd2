import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Post } from '../post.ts'

/** Who holds a post, and until when. */
export type Holder = { personId: PersonId; familyName: string; givenName: string; toDay: Day }

/** Whether somebody holds a post on a day, and who, for a reader who may know. */
export type Holding = { state: 'vacant' } | { state: 'held' } | ({ state: 'known' } & Holder)

export type ListedPost = Post & { actionTitle: string; supervisorName: string | null; holding: Holding }

export type ListedRow = Omit<ListedPost, 'holding'> & { [Known in keyof Holder]: Holder[Known] | null } & {
  held: boolean
}

export function asListed({ held, personId, familyName, givenName, toDay, ...post }: ListedRow): ListedPost {
  if (!held) return { ...post, holding: { state: 'vacant' } }
  if (personId === null) return { ...post, holding: { state: 'held' } }
  if (familyName === null || givenName === null || toDay === null)
    throw new Error(`The post ${post.id} is held by somebody without a name or a last day`)
  return { ...post, holding: { state: 'known', personId, familyName, givenName, toDay } }
}

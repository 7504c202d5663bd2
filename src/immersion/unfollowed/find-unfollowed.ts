import { holds, professionalsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { ownOf, sendingRoles } from '../access.ts'
import { unfollowedOf, type Unfollowed } from './unfollowed-store.ts'

/** The immersions that nobody follows any more, of the organisations that somebody directs; undefined for who directs none. */
export async function findUnfollowed(db: Db, actor: Actor, now: Date): Promise<Unfollowed[] | undefined> {
  const keepers = ownOf(actor)
    .map(({ id }) => id)
    .filter((id) => holds(actor, 'direction', id))
  if (keepers.length === 0) return undefined
  const on = parisDay(now)
  return unfollowedOf(db, { keepers, desks: await professionalsOf(db, sendingRoles, on, keepers), on })
}

import { groupsWithIds, type Group } from '#actions'
import { requireActor, type Actor } from '#people'
import { parisDay } from '#platform/time'
import { notFound, type Ask } from '#platform/web'
import { groupIdsOf, groupIdsOn } from '../trainee-store.ts'

/** Of whom a page tells: in all the groups that run today, the one that began first leading; else in their latest. */
export type OwnGroups = { actor: Actor; groups: [Group, ...Group[]] }

/** The groups where the reader is a trainee now, or was last. @throws notFound for somebody who is none. */
export async function ownGroups(c: Ask): Promise<OwnGroups> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const all = await groupsWithIds(db, await groupIdsOf(db, actor.personId))
  const here = new Set(await groupIdsOn(db, actor.personId, today))
  const [first, ...others] = all
    .filter(({ id, startsOn, endsOn }) => here.has(id) && startsOn <= today && today <= endsOn)
    .toReversed()
  const group = first ?? all[0]
  if (!group) throw notFound()
  return { actor, groups: [group, ...others] }
}

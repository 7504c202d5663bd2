import { findGroup, groupsOf, type Action, type GroupId } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext } from '#platform/imports'
import { parisDay } from '#platform/time'

/** The group that was said, or the only one that has not ended. */
export async function groupFor(db: Db, action: Action, context: ImportContext<Actor>): Promise<GroupId> {
  if (context.group) {
    const named = await findGroup(db, action.slug, context.group)
    if (!named) throw new FileRefused('Ce groupe n’existe pas dans cette action.')
    return named.id
  }
  const groups = await groupsOf(db, action.id)
  const open = groups.filter((group) => group.endsOn >= parisDay(context.now))
  const [only, ...others] = open.length > 0 ? open : groups
  if (!only || others.length > 0)
    throw new FileRefused(
      only ? 'Dites le groupe : l’action en a plusieurs.' : 'Ouvrez d’abord un groupe dans cette action.',
    )
  return only.id
}

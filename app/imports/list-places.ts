import { groupsOfEach, listActions, mayManage } from '#actions'
import type { Actor } from '#people'
import type { Importer, Scope } from '#platform/imports'
import type { Option } from '#platform/ui'
import type { Db } from '#platform/db'

/** Where a file of this kind may go: actions, or their groups, as the reader chooses them from a list. */
export async function placesFor(db: Db, actor: Actor, wanted: Importer<Actor>['scope']): Promise<Option[]> {
  if (wanted === 'none') return []
  const actions = (await listActions(db, { all: true })).filter(
    (action) => action.publishedAt !== null || mayManage(actor, action),
  )
  if (wanted === 'action') return actions.map(({ slug, title }) => ({ value: slug, label: title }))
  const groups = await groupsOfEach(
    db,
    actions.map((action) => action.id),
  )
  return actions.flatMap((action) =>
    (groups.get(action.id) ?? []).map((group) => ({
      value: `${action.slug}/${group.slug}`,
      label: `${action.title}, ${group.title}`,
    })),
  )
}

/** 'cleA/groupe-7' → both slugs; '' → neither. */
export function scopeOf(place: string): Scope {
  const [action = '', group = ''] = place.split('/')
  return { action: action || null, group: group || null }
}

export const placeOf = ({ action, group }: Scope): string =>
  action && group ? `${action}/${group}` : (action ?? '')

import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay, writeDate, writeDay } from '#platform/time'
import type { Card } from '#platform/web'
import { listActions } from './action-store.ts'
import type { Action, Group } from './action.ts'
import { groupsOfEach } from './group-store.ts'
import { mayManage } from './lead.ts'

/** What the actions that somebody manages say of today: drafts to publish, groups that start within a month, groups at work. */
export async function actionsToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const mine = (await listActions(db, { all: true })).filter((one) => mayManage(actor, one))
  const groups = await groupsOfEach(
    db,
    mine.map((action) => action.id),
  )
  return mine.flatMap((action) => [
    ...draftCard(action),
    ...(groups.get(action.id) ?? []).flatMap(groupCard(action, now)),
  ])
}

function draftCard(action: Action): Card[] {
  if (action.publishedAt) return []
  const text = 'Cette action est un brouillon : personne d’autre ne la voit.'
  return [{ title: action.title, text, href: `/actions/${action.slug}/modifier`, kind: 'do' }]
}

const groupCard =
  (action: Action, now: Date) =>
  (group: Group): Card[] => {
    const today = parisDay(now)
    const href = `/actions/${action.slug}/groupes`
    const title = `${action.title}, ${group.title}`
    if (group.startsOn > today && group.startsOn <= addDays(today, 30))
      return [{ title, text: `Commence ${writeDay(group.startsOn)}.`, href, kind: 'do' }]
    if (group.startsOn <= today && group.endsOn >= today)
      return [{ title, text: `En cours jusqu’au ${writeDate(group.endsOn)}.`, href, kind: 'look' }]
    return []
  }

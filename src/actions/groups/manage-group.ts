import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { slugOf } from '#platform/i18n'
import { newId } from '#platform/id'
import { done, refuse } from '#platform/refusal'
import { foundThere, versionOf } from '#platform/web'
import type { PersonId } from '#people'
import type { Action, Group } from '../action.ts'
import { insertGroup, lockGroup, readGroup, updateGroup } from '../group-store.ts'
import type { GroupDates } from '../facts.ts'
import { refusing, type Result } from '../action-refusal.ts'
import { surroundWithLeads } from '../surround-with-leads.ts'

/**
 * Opens a group of an action, with the training leads of the lead organisation around it. The same form twice is once, filled
 * otherwise it is another group; the id of another
 * action's group, or of another thing, is 'not yours'.
 */
export async function openGroup(
  db: Db,
  action: Pick<Action, 'leadId'>,
  group: Omit<Group, 'slug'> & { slug?: string },
  by: PersonId | null,
  at: Date,
): Promise<Result<string>> {
  if (group.endsOn < group.startsOn) return refuse('ends before it starts')
  const slug = group.slug ?? slugOf(group.title)
  if (slug === '') return refuse('no letter in the title')
  return refusing('groups_action_id_slug_key', () =>
    db.transaction(async (tx): Promise<Result<string>> => {
      if (!(await insertGroup(tx, { ...group, slug }, by, at))) {
        const known = await readGroup(tx, group.id)
        if (known?.actionId !== group.actionId) return refuse('not yours')
        const isSame = versionOfGroup(known) === versionOfGroup(group)
        return isSame ? done(known.slug) : openGroup(tx, action, { ...group, id: newId() }, by, at)
      }
      await surroundWithLeads(tx, group.id, action.leadId, at)
      return done(slug)
    }),
  )
}

type Schedule = Pick<Group, 'title' | 'places' | 'site' | 'startsOn' | 'endsOn'>

/** What the form of a group shows, as a version. */
export const versionOfGroup = ({ title, places, site, startsOn, endsOn }: Schedule): string =>
  versionOf([title, places, site, startsOn, endsOn])

/** Changes the dates and the place of a group, as it was `seen`; its address stays. */
export async function changeGroup(
  db: Db,
  { seen, ...group }: Omit<Group, 'actionId' | 'slug'> & { seen: string },
  by: PersonId,
  at: Date,
): Promise<Result<string>> {
  if (group.endsOn < group.startsOn) return refuse('ends before it starts')
  return db.transaction(async (tx): Promise<Result<string>> => {
    const before = await lockGroup(tx, group.id)
    const found = before && foundThere(versionOfGroup(before), versionOfGroup(group), seen)
    if (found === 'same') return { ok: true, value: group.id }
    if (found !== 'as seen') return refuse('changed meanwhile')
    await updateGroup(tx, group)
    if (before && (before.startsOn !== group.startsOn || before.endsOn !== group.endsOn))
      await announce(
        tx,
        'group dates changed',
        { groupId: group.id, before: datesOf(before), after: datesOf(group), by },
        at,
      )
    return { ok: true, value: group.id }
  })
}

const datesOf = ({ startsOn, endsOn }: GroupDates): GroupDates => ({ startsOn, endsOn })

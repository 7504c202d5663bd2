import type { Db } from '#platform/db'
import { slugOf } from '#platform/i18n'
import { newId } from '#platform/id'
import { done, refuse } from '#platform/refusal'
import { foundThere, versionOf } from '#platform/web'
import type { OrganisationId, PersonId } from '#people'
import { insertAction, lockAction, markPublished, readAction, updateAction } from './action-store.ts'
import type { Action } from './action.ts'
import { groupsOf } from './group-store.ts'
import { refusing, type Result } from './action-refusal.ts'
import { surroundWithLeads, dismissLeads } from './surround-with-leads.ts'
import type { ActionId } from './ids.ts'

/** The page that creates an action has this address: no action may. */
const NEW = 'nouvelle'

/**
 * Creates an action; its address is made of its title. The same form twice is once, filled otherwise it is another one; the id of another thing
 * is 'not yours': `leadIds` are those that whoever sends it may lead for.
 */
export async function createAction(
  db: Db,
  what: Pick<Action, 'id' | 'title' | 'town' | 'leadId' | 'summary' | 'story' | 'picture'> & {
    slug?: string
  },
  by: PersonId | null,
  at: Date,
  leadIds: readonly OrganisationId[] = [what.leadId],
): Promise<Result<string>> {
  const slug = what.slug ?? slugOf(what.title)
  if (slug === '') return refuse('no letter in the title')
  if (slug === NEW) return refuse('address taken')
  return refusing('actions_slug_key', () =>
    db.transaction(async (tx): Promise<Result<string>> => {
      if (!(await insertAction(tx, { ...what, slug }, by, at))) {
        const known = await readAction(tx, what.id)
        if (!known || !leadIds.includes(known.leadId)) return refuse('not yours')
        const isSame = versionOfAction(known) === versionOfAction(what)
        return isSame ? done(known.slug) : createAction(tx, { ...what, id: newId() }, by, at)
      }
      await surroundWithLeads(tx, what.id, what.leadId, at)
      return done(slug)
    }),
  )
}

type Presentation = Pick<Action, 'title' | 'town' | 'leadId' | 'summary' | 'story' | 'picture'>

/** What an action says of itself, as a version. */
export const versionOfAction = ({ title, town, leadId, summary, story, picture }: Presentation): string =>
  versionOf([title, town, leadId, summary, story, picture])

/**
 * Changes what an action says, as it was `seen`; its address stays, so that links to it stay good. A new lead takes the place of the one
 * before.
 */
export async function changeAction(
  db: Db,
  id: ActionId,
  { seen, ...what }: Presentation & { seen: string },
  at: Date,
): Promise<Result<string>> {
  return db.transaction(async (tx): Promise<Result<string>> => {
    await lockAction(tx, id)
    const before = await readAction(tx, id)
    const found = before && foundThere(versionOfAction(before), versionOfAction(what), seen)
    if (found === 'same') return { ok: true, value: id }
    if (!before || found === 'changed') return refuse('changed meanwhile')
    await updateAction(tx, { ...what, id })
    if (what.leadId === before.leadId) return { ok: true, value: id }
    const circles = [before.id, ...(await groupsOf(tx, before.id)).map((group) => group.id)]
    for (const circleId of circles) {
      await dismissLeads(tx, circleId, before.leadId, at)
      await surroundWithLeads(tx, circleId, what.leadId, at)
    }
    return { ok: true, value: id }
  })
}

/** Shows an action to everybody, from that instant. Already shown, it keeps its first day. */
export async function publishAction(db: Db, action: Action, at: Date): Promise<void> {
  if (!action.publishedAt) await db.transaction((tx) => markPublished(tx, action.id, at))
}

/** Hides an action: only those who manage it still see it. */
export async function unpublishAction(db: Db, action: Action): Promise<void> {
  await db.transaction((tx) => markPublished(tx, action.id, null))
}

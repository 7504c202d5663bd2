import { findAction, listActions, mayManage, type Action } from '#actions'
import { directs, rightInCircle, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type Given, type ImportContext } from '#platform/imports'
import { prescribedActions } from '../proposals/door.ts'

/** The action that a file is for, and whether the sender runs it, or only proposes people to it. */
export async function actionFor(
  db: Db,
  { by, action: slug, now }: ImportContext<Actor>,
): Promise<{ action: Action; runsIt: boolean }> {
  const runs: Action[] = []
  for (const action of await listActions(db, { all: true })) {
    const right = await rightInCircle(db, by, action.id, 'positioning', now)
    if (right.writes || mayManage(by, action)) runs.push(action)
  }
  const named = slug ? await findAction(db, slug) : undefined
  if (slug && !named) throw new FileRefused('Cette action n’existe pas.')
  const mine = [...runs, ...(await prescribedActions(db, by))]
  const ids = new Set(mine.map((action) => action.id))
  const [only] = mine
  const action = named ?? (ids.size === 1 ? only : undefined)
  if (!action)
    throw new FileRefused('Dites l’action : il y en a plusieurs, ou aucune où vous positionnez du public.')
  if (!ids.has(action.id)) throw new FileRefused('Votre organisme ne positionne personne sur cette action.')
  return { action, runsIt: runs.some((one) => one.id === action.id) }
}

/** Who sends lists of people. */
export const mayPosition = (actor: Actor): boolean => mayDecide(actor) || worksAs(actor, 'referent')

/** Who sends a commission's decisions. */
export const mayDecide = (actor: Actor): boolean =>
  worksAs(actor, 'training lead', 'steward') || directs(actor, 'training', 'integration', 'public', 'other')

/** The lines above the headers, joined each to one text; then the name of the file. */
export function titlesOf({ sheets, name }: Given): string[] {
  const [sheet] = sheets
  const above = (sheet?.raw ?? []).slice(0, Math.max(0, (sheet?.headerLine ?? 1) - 1))
  const titles = above.map((cells) => cells.filter(Boolean).join(' ').trim()).filter(Boolean)
  return [...titles, name.replace(/\.[a-z]+$/i, '')]
}

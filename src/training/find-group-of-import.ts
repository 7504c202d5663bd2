import { findAction, groupsOf, listActions, mayManage, type Group } from '#actions'
import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext } from '#platform/imports'
import { groupsTrainedBy } from './access.ts'

/** True for who may bring the files of a group: the right over this very group is looked at when its name is known. */
export const mayImportTraining = (actor: Actor): boolean =>
  worksAs(actor, 'training lead', 'trainer', 'steward')

/**
 * The group that an import is about: the one that was chosen, or the only one that this reader trains or leads.
 * @throws FileRefused when it cannot be told, with the same words for "nowhere" and "not yours".
 */
export async function groupOfImport(
  db: Db,
  { by, now, action, group }: ImportContext<Actor>,
): Promise<Group> {
  const mine = await groupsWithin(db, by, now)
  const chosen = action ? await findAction(db, action) : undefined
  const possible = mine.filter(
    (one) => (!action || one.actionId === chosen?.id) && (!group || one.slug === group),
  )
  const [only, other] = possible
  if (!only) throw new FileRefused('Ce groupe n’existe pas, ou vous n’y formez pas.')
  if (other) throw new FileRefused(`Dites le groupe\u00A0: ${possible.map((one) => one.slug).join(', ')}.`)
  return only
}

async function groupsWithin(db: Db, by: Actor, now: Date): Promise<Group[]> {
  const led = (await listActions(db, { all: true })).filter((action) => mayManage(by, action))
  const groups = [
    ...(await groupsTrainedBy(db, by.personId, now)),
    ...(await Promise.all(led.map((one) => groupsOf(db, one.id)))).flat(),
  ]
  return [...new Map(groups.map((one) => [one.id, one])).values()]
}

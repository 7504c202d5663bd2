import type { Actor, Relation } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext } from '#platform/imports'
import type { Group } from './action.ts'
import { findAction, listActions } from './action-store.ts'
import { groupsAround } from './group-around-store.ts'
import { groupsOfEach } from './group-store.ts'
import { mayManage } from './lead.ts'

/** Whose groups a file may go to: those where its reader stands in one of these relations, and those of the actions that they manage. */
type Reach = { relations: readonly Relation[]; orManaged?: boolean }

/**
 * The group that a file is about: the one that was named, or the only one within the reach of its reader.
 * @throws FileRefused with its sentence, the same for "nowhere" and for "not yours".
 */
export async function findGroupOfImport(
  db: Db,
  { by, now, action, group }: ImportContext<Actor>,
  { relations, orManaged = false }: Reach,
): Promise<Group> {
  const around = await groupsAround(db, by.personId, relations, now)
  const mine = orManaged ? [...around, ...(await managedBy(db, by))] : around
  const chosen = action ? await findAction(db, action) : undefined
  const named = [...new Map(mine.map((one) => [one.id, one])).values()].filter(
    (one) => (!action || one.actionId === chosen?.id) && (!group || one.slug === group),
  )
  const [only, another] = named
  if (!only) throw new FileRefused('Aucun de vos groupes ne porte ce nom. Choisissez-en un autre.')
  if (another) throw new FileRefused(`Dites le groupe : ${named.map(({ title }) => title).join(', ')}.`)
  return only
}

async function managedBy(db: Db, by: Actor): Promise<Group[]> {
  const managed = (await listActions(db, { all: true })).filter((action) => mayManage(by, action))
  const ids = managed.map(({ id }) => id)
  return [...(await groupsOfEach(db, ids)).values()].flat()
}

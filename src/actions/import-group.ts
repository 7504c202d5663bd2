import { circlesOf, type Actor, type Relation } from '#people'
import type { Db } from '#platform/db'
import { FileRefused, type ImportContext } from '#platform/imports'
import type { Group } from './action.ts'
import { readAction } from './action-store.ts'
import { groupsWithIds } from './group-store.ts'
import type { GroupId } from './ids.ts'

/**
 * The group where a file goes: the one that was named, or the only one where the reader has one of these places.
 * @throws FileRefused with its sentence.
 */
export async function groupForImport(
  db: Db,
  context: ImportContext<Actor>,
  relations: readonly Relation[],
): Promise<Group> {
  const ids: GroupId[] = []
  for (const relation of relations)
    ids.push(...(await circlesOf(db, context.by.personId, relation, context.now)))
  const mine = await groupsWithIds(db, [...new Set(ids)])
  const named: Group[] = []
  for (const group of mine) {
    if (context.group && group.slug !== context.group) continue
    if (context.action && (await readAction(db, group.actionId))?.slug !== context.action) continue
    named.push(group)
  }
  const [only, another] = named
  if (!only) throw new FileRefused('Aucun de vos groupes ne porte ce nom. Choisissez-en un autre.')
  if (another) throw new FileRefused(`Dites le groupe : ${named.map((group) => group.title).join(', ')}.`)
  return only
}

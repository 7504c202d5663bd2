import { findGroupOfImport, type Group } from '#actions'
import { worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { ImportContext } from '#platform/imports'

/** True for who may bring the files of a group: the right over this very group is looked at when its name is known. */
export const mayImportTraining = (actor: Actor): boolean =>
  worksAs(actor, 'training lead', 'trainer', 'steward')

/** The group that a file is about, among those that its reader trains or leads. @throws FileRefused when it cannot be told. */
export const groupOfTraining = (db: Db, context: ImportContext<Actor>): Promise<Group> =>
  findGroupOfImport(db, context, { relations: ['trainer', 'training lead'], orManaged: true })

import { holds, professionals, type Actor, type PersonId, type OrganisationId } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { ActionId } from '#actions'
import { newId } from '#platform/id'
import { insertPath, pathsOf, touchPath } from '../path-store.ts'
import type { Path } from '../path.ts'

type Wanted = { actionId: ActionId; personId: PersonId; fromDay: Day; adviserId: PersonId | null }

/**
 * The path of somebody on that day: the one that had not ended by then, or a new one. Whoever comes back after an exit begins
 * another path.
 */
export async function openPath(tx: Tx, wanted: Wanted, at: Date): Promise<Path> {
  const { actionId, personId, fromDay, adviserId } = wanted
  const living = (await pathsOf(tx, personId, actionId)).filter((path) => (path.leftOn ?? fromDay) >= fromDay)
  // The earliest of those that were not over: a contract of 2018 belongs to the path that ended in 2019, not to today's.
  const known = living.at(-1)
  if (known) {
    await touchPath(tx, known.id, at, fromDay)
    return { ...known, enteredOn: fromDay < known.enteredOn ? fromDay : known.enteredOn }
  }
  const path = { id: newId(), actionId, personId, enteredOn: fromDay, adviserId }
  await insertPath(tx, path, at)
  return { ...path, leftOn: null }
}

/** Whose people newcomers are: of the adviser who writes, else of the only adviser that the ACI has. */
export async function adviserFor(
  db: Db,
  by: Actor,
  leadId: OrganisationId,
  now: Date,
): Promise<PersonId | null> {
  if (holds(by, 'integration adviser', leadId)) return by.personId
  const [only, another] = await professionals(db, 'integration adviser', parisDay(now), leadId)
  return only && !another ? only.personId : null
}

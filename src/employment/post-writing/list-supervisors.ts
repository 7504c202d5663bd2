import type { Action } from '#actions'
import { listName, professionals } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { supervisorsOf, type Supervisor } from '../posts/door.ts'

/** Who may supervise a post of an action: the supervisors of its ACI today, and those who supervise another of its posts. */
export async function supervisorsFor(
  db: Db,
  action: Pick<Action, 'id' | 'leadId'>,
  today: Day,
): Promise<Supervisor[]> {
  const inOffice = await professionals(db, 'technical supervisor', today, action.leadId)
  const known = inOffice.map(({ personId: id, name, givenName, familyName }) => ({
    id,
    name,
    givenName,
    familyName,
  }))
  const others = (await supervisorsOf(db, [action.id])).filter(
    ({ id }) => !known.some((supervisor) => supervisor.id === id),
  )
  return [...known, ...others].toSorted((a, b) => listName(a).localeCompare(listName(b), 'fr'))
}

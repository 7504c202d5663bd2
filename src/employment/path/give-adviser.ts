import { readAction } from '#actions'
import { joinCircle, leaveCircle, professionals, type Actor, type Professional, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { mayWritePath } from '../check-rights.ts'
import { readPath, setAdviser } from '../path-store.ts'
import type { Path } from '../path.ts'
import type { PathId } from '../ids.ts'

/** The advisers of the ACI where a path is. */
export async function advisersFor(db: Db, path: Path, now: Date): Promise<Professional[]> {
  const action = await readAction(db, path.actionId)
  return action ? professionals(db, 'integration adviser', parisDay(now), action.leadId) : []
}

/**
 * Gives a path to an adviser of the ACI: from today that one reads the file, and the one before no longer does.
 * Refusals: 'not yours', 'not an adviser'. Twice is once.
 */
export async function giveAdviser(
  db: Db,
  { pathId, adviserId }: { pathId: PathId; adviserId: PersonId },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<'not yours' | 'not an adviser'>> {
  return db.transaction(async (tx) => {
    const path = await readPath(tx, pathId)
    if (!path || !(await mayWritePath(tx, actor, path, now))) return refuse('not yours')
    const chosen = (await advisersFor(tx, path, now)).find((adviser) => adviser.personId === adviserId)
    if (!chosen) return refuse('not an adviser')
    const place = { circleId: path.id, relation: 'integration adviser' } as const
    const today = parisDay(now)
    if (path.adviserId && path.adviserId !== adviserId)
      await leaveCircle(tx, { ...place, personId: path.adviserId }, addDays(today, -1))
    await setAdviser(tx, path.id, adviserId)
    const { organisationId } = chosen
    await joinCircle(tx, { ...place, personId: adviserId, organisationId, fromDay: today })
    return { ok: true }
  })
}

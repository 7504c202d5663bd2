import { readAction } from '#actions'
import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Added, AddDone } from './added.ts'
import { addIn } from './add-to-action.ts'

/**
 * Who runs an action adds somebody whom no referent proposed, to a group at once or to be decided. Nothing is written until it is said
 * whether somebody who resembles them is them. Refusals: 'admitted elsewhere' in another group of the action, and those of a decision.
 * The same form twice is once.
 */
export const addPerson = (db: Db, what: Added, actor: Actor, now: Date): Promise<AddDone> =>
  db.transaction(async (tx): Promise<AddDone> => {
    const action = await readAction(tx, what.actionId)
    if (!action || !(await rightInCircle(tx, actor, action.id, 'positioning', now)).writes)
      return { ok: false, refusal: 'not yours', known: [] }
    return addIn(tx, action, what, actor, now)
  })

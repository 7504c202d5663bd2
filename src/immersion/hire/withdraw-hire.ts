import type { Db } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent, untellReferent } from '../signing/door.ts'
import { deleteUnproved, hireOf, insertWithdrawnHire } from './hire-store.ts'
import { mayWithdrawHire, type Hire } from './hire.ts'

export type WithdrawHireRefusal = 'somebody else’s' | 'proved'

/**
 * Withdraws a hire that was said by mistake: what was said stays in the history. Twice is once. Refusals: 'somebody else’s', only who said it or who
 * accompanies the person does; 'proved', its contract is known.
 */
export const withdrawHire = (
  db: Db,
  id: ConventionId,
  { by, name, now }: { by: Hire['saidBy']; name: string; now: Date },
): Promise<{ ok: true } | Refused<WithdrawHireRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<WithdrawHireRefusal>> => {
    const one = await lockConvention(tx, id)
    const hire = one && (await hireOf(tx, id))
    if (!one || !hire) return { ok: true }
    if (hire.proof) return refuse('proved')
    if (!mayWithdrawHire(hire, by)) return refuse('somebody else’s')
    await insertWithdrawnHire(tx, { ...hire, withdrawnBy: by, withdrawnName: name, withdrawnAt: now })
    await deleteUnproved(tx, id)
    await untellReferent(tx, one, 'hired', now)
    if (by === 'referent') return { ok: true }
    const host = await hostWithId(tx, one.hostId)
    const title = typo(`Un recrutement ${chez(host?.name ?? '')} est retiré`)
    const what = `hire withdrawn ${hire.saidAt.toISOString()}`
    await tellReferent(tx, one, title, what, typo(`${name} l’avait dit par erreur.`), now)
    return { ok: true }
  })

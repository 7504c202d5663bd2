import type { Db } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { insertHire, withdrawnHiresOf } from './hire-store.ts'
import { mayHire, type Hire } from './hire.ts'

/** Says that somebody was hired where they had an immersion: the first who says it is kept, the others change nothing. Refusal: 'not begun'. */
export const sayHired = (
  db: Db,
  id: ConventionId,
  { saidBy, saidName, now }: Pick<Hire, 'saidBy' | 'saidName'> & { now: Date },
): Promise<{ ok: true } | Refused<'not begun'>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<'not begun'>> => {
    const one = await lockConvention(tx, id)
    if (!one || !mayHire(one, now)) return refuse('not begun')
    const isFirst = await insertHire(tx, { conventionId: id, saidBy, saidName, saidAt: now })
    if (!isFirst || saidBy === 'referent') return { ok: true }
    const host = await hostWithId(tx, one.hostId)
    // said again after it was withdrawn, it is told again
    const times = (await withdrawnHiresOf(tx, id)).length
    const what = times > 0 ? `hired ${times}` : 'hired'
    const title = typo(`Une personne en immersion a un contrat ${chez(host?.name ?? '')}`)
    await tellReferent(tx, one, title, what, 'Ajoutez le contrat : sa forme, ses heures, sa date.', now)
    return { ok: true }
  })

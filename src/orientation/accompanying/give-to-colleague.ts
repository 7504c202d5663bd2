import { joinCircle, leaveCircle, professionals, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { AccompanimentId } from '../ids.ts'
import { mayLead } from './access.ts'
import { ACCOMPANIED } from './accompaniment.ts'
import { lockAccompaniment, saveAccompaniment } from './store.ts'

type Given = Result<AccompanimentId, 'not yours' | 'not a referent' | 'over'>

/**
 * Another referent of the organisation accompanies somebody from today on, and is told; who did reads until this evening. Twice is once. Refusals: 'not
 * yours'; 'not a referent' of this organisation; 'over', nobody accompanies them any more.
 */
export const giveToColleague = (
  db: Db,
  { id, referentId }: { id: AccompanimentId; referentId: PersonId },
  actor: Actor,
  now: Date,
): Promise<Given> =>
  db.transaction(async (tx): Promise<Given> => {
    const one = await lockAccompaniment(tx, id)
    if (!one || !(await mayLead(tx, actor, one))) return refuse('not yours')
    if (one.untilDay) return refuse('over')
    if (one.referentId === referentId) return done(id)
    const today = parisDay(now)
    const colleagues = await professionals(tx, 'referent', today, one.organisationId)
    if (!colleagues.some(({ personId }) => personId === referentId)) return refuse('not a referent')
    await saveAccompaniment(tx, { id, referentId, untilDay: null })
    await leaveCircle(tx, { circleId: id, personId: one.referentId, relation: 'referent' }, today)
    const place = { circleId: id, personId: referentId, relation: 'referent' } as const
    await joinCircle(tx, { ...place, organisationId: one.organisationId, fromDay: today })
    // read on a locked screen: the name stands behind the link
    const title = 'Vous accompagnez une personne de plus'
    const notice = {
      to: referentId,
      key: `accompaniment ${id} ${today}`,
      title,
      path: `${ACCOMPANIED}/${id}`,
    }
    await tell(tx, [{ ...notice, pace: 'soon' }], now)
    return done(id)
  })

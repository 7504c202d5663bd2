import { joinCircle, leaveCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { AccompanimentId } from '../ids.ts'
import { mayLead } from './access.ts'
import { lockAccompaniment, lockOrganisation, openAccompaniment, saveAccompaniment } from './store.ts'

type Ended = Result<AccompanimentId, 'not yours'>

/** Nobody accompanies this person in this organisation after today: their file is closed to the referent tomorrow. Twice is once. Refusal: 'not yours'. */
export const endAccompaniment = (db: Db, id: AccompanimentId, actor: Actor, now: Date): Promise<Ended> =>
  db.transaction(async (tx): Promise<Ended> => {
    const one = await lockAccompaniment(tx, id)
    if (!one || !(await mayLead(tx, actor, one))) return refuse('not yours')
    if (one.untilDay) return done(id)
    const untilDay = parisDay(now)
    await saveAccompaniment(tx, { ...one, untilDay })
    await leaveCircle(tx, { circleId: id, personId: one.referentId, relation: 'referent' }, untilDay)
    return done(id)
  })

/** Takes an end back. Twice is once. Refusals: 'not yours'; 'begun again' by somebody of the organisation since. */
export const resumeAccompaniment = (
  db: Db,
  id: AccompanimentId,
  actor: Actor,
  now: Date,
): Promise<Result<AccompanimentId, 'not yours' | 'begun again'>> =>
  db.transaction(async (tx): Promise<Result<AccompanimentId, 'not yours' | 'begun again'>> => {
    const one = await lockAccompaniment(tx, id)
    if (!one || !(await mayLead(tx, actor, one))) return refuse('not yours')
    if (!one.untilDay) return done(id)
    await lockOrganisation(tx, one.organisationId)
    if (await openAccompaniment(tx, one)) return refuse('begun again')
    await saveAccompaniment(tx, { ...one, untilDay: null })
    const { referentId: personId, organisationId } = one
    await joinCircle(tx, {
      circleId: id,
      personId,
      relation: 'referent',
      organisationId,
      fromDay: parisDay(now),
    })
    return done(id)
  })

import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { lastDayOf, lockConvention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { callAskedIn } from './asked-call-store.ts'
import { insertVisit } from './visit-store.ts'
import { mayVisit, type Visit } from './visit.ts'

type Noted = { ok: true } | Refused<'not now' | 'day outside'>

/** Notes a visit or a call, once. Refusals: 'not now', the immersion has not begun; 'day outside' of it (also later, when a call was asked), or to come. */
export const noteVisit = (db: Db, id: ConventionId, visit: Visit, now: Date): Promise<Noted> =>
  db.transaction(async (tx): Promise<Noted> => {
    const one = await lockConvention(tx, id)
    if (!one || !mayVisit(one, now)) return refuse('not now')
    const until = (await callAskedIn(tx, id)) ? parisDay(now) : lastDayOf(one)
    if (visit.day < one.fromDay || visit.day > until || visit.day > parisDay(now))
      return refuse('day outside')
    await insertVisit(tx, id, visit, now)
    return { ok: true }
  })

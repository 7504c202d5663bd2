import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { Inside } from '../access.ts'
import { dayFault } from '../coming-day.ts'
import { lockCompany } from '../company-store.ts'
import { leaveAct } from '../leave-act.ts'
import { clientInProof } from '../request.ts'
import { requestFileIn } from '../request-store.ts'
import type { Turn } from '../turn.ts'
import { insertTurn, lockPerson, turnsTaken, turnWith } from '../turn-store.ts'

export type TurnRefusal =
  | 'not of the group'
  | 'taken'
  | 'no client'
  | 'client not ready'
  | 'given'
  | 'past day'
  | 'far day'

type Wish = Omit<Turn, 'client' | 'clientPhone' | 'companyId' | 'isGiven'>

/**
 * Puts somebody of the group at the planning: an act of who did it, once for each client. The same id twice is once. Refusals: 'not of the group', 'taken' when they are somewhere else at
 * that time, in this company or another; 'no client' for a turn on site without one, 'client not ready' before the quote is accepted, 'given' once its client was served; 'past day', 'far day'.
 */
export async function planTurn(
  db: Db,
  { company, me, actor, members }: Inside,
  wish: Wish,
  at: Date,
): Promise<Result<void, TurnRefusal>> {
  if (!members.some(({ personId }) => personId === wish.personId)) return refuse('not of the group')
  if (wish.role === 'on site' && !wish.requestId) return refuse('no client')
  const fault = dayFault(parisDay(wish.startsAt), parisDay(at))
  return db.transaction(async (tx): Promise<Result<void, TurnRefusal>> => {
    await lockCompany(tx, company.id)
    await lockPerson(tx, wish.personId)
    if (await turnWith(tx, wish.id)) return done(undefined)
    if (fault) return refuse(fault)
    const file = wish.requestId ? await requestFileIn(tx, company.id, wish.requestId) : undefined
    if (wish.requestId && file?.answer !== 'accepted') return refuse('client not ready')
    if (file?.givenOn) return refuse('given')
    if ((await turnsTaken(tx, wish.personId, wish)).length > 0) return refuse('taken')
    await insertTurn(tx, { ...wish, companyId: company.id }, actor.personId, at)
    if (me && file) {
      const named = clientInProof(file)
      await leaveAct(tx, { company, personId: me.personId, kind: 'planning', about: file.id, named }, at)
    }
    return done(undefined)
  })
}

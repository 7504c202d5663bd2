import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { done, refuse, type Result } from '#platform/refusal'
import type { Inside } from '../access.ts'
import { lockCompany } from '../company-store.ts'
import { leaveAct } from '../leave-act.ts'
import { clientInProof } from '../request.ts'
import { requestFileIn } from '../request-store.ts'
import type { Turn } from '../turn.ts'
import { companyOfTurn, insertTurn, lockPerson, turnsTaken } from '../turn-store.ts'

export type TurnRefusal = 'not of the group' | 'taken' | 'no client' | 'client not ready'

type Wish = Omit<Turn, 'client' | 'companyId'>

/**
 * Puts somebody of the group at the planning: an act of who did it, once for each client. The same id twice is once. Refusals: 'not of the group', 'taken' when they are somewhere else at
 * that time, in this company or another; 'no client' for a turn on site without one, 'client not ready' before the quote is accepted.
 */
export async function planTurn(
  db: Db,
  { company, me, actor, members }: Inside,
  wish: Wish,
  at: Date,
): Promise<Result<void, TurnRefusal>> {
  if (!members.some(({ personId }) => personId === wish.personId)) return refuse('not of the group')
  if (wish.role === 'on site' && !wish.requestId) return refuse('no client')
  return db.transaction(async (tx): Promise<Result<void, TurnRefusal>> => {
    await lockCompany(tx, company.id)
    await lockPerson(tx, wish.personId)
    if (await companyOfTurn(tx, wish.id)) return done(undefined)
    const file = wish.requestId ? await requestFileIn(tx, company.id, wish.requestId) : undefined
    if (wish.requestId && (file?.answer !== 'accepted' || file.givenOn)) return refuse('client not ready')
    if ((await turnsTaken(tx, wish.personId, wish)).length > 0) return refuse('taken')
    await insertTurn(tx, { ...wish, companyId: company.id }, actor.personId, at)
    if (me && file) {
      const title = typo(`J’ai fait le planning pour ${clientInProof(file)}`)
      await leaveAct(tx, { company, personId: me.personId, kind: 'planning', about: file.id, title }, at)
    }
    return done(undefined)
  })
}

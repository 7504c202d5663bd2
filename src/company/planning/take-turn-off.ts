import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCompany } from '../company-store.ts'
import type { CompanyId, TurnId } from '../ids.ts'
import { cancelTurn, turnWith } from '../turn-store.ts'

/** Takes somebody off the planning; twice is once. Refusals: 'no such turn' of this company; 'given', once its client was served: the turn says who went. */
export const takeTurnOff = (
  db: Db,
  companyId: CompanyId,
  id: TurnId,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'no such turn' | 'given'>> =>
  db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    const turn = await turnWith(tx, id)
    if (turn?.companyId !== companyId) return refuse('no such turn')
    if (turn.isGiven) return refuse('given')
    await cancelTurn(tx, companyId, id, by, at)
    return done(undefined)
  })

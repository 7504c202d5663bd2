import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { companyWith, lockCompany } from '../company-store.ts'
import type { CompanyId, NameId } from '../ids.ts'
import { insertName, keepVote } from './name-store.ts'

type VoteRefusal = 'closed' | 'no such name'

/** A trainee proposes a name, and votes for it. Refusal: 'closed', once the trainer has closed the vote. */
export async function proposeName(
  db: Db,
  companyId: CompanyId,
  what: { id: NameId; name: string; by: PersonId; at: Date },
): Promise<Result<void, VoteRefusal>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    if ((await companyWith(tx, companyId))?.name) return refuse('closed')
    const id = await insertName(tx, companyId, what, what.by, what.at)
    await keepVote(tx, companyId, id, what.by, what.at)
    return done(undefined)
  })
}

/** A trainee votes, or changes their vote. Refusals: 'closed', 'no such name'. */
export async function chooseName(
  db: Db,
  companyId: CompanyId,
  what: { nameId: NameId; by: PersonId; at: Date },
): Promise<Result<void, VoteRefusal>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    if ((await companyWith(tx, companyId))?.name) return refuse('closed')
    const kept = await keepVote(tx, companyId, what.nameId, what.by, what.at)
    return kept ? done(undefined) : refuse('no such name')
  })
}

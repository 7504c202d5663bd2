import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { companyWith, lockCompany, nameCompany } from '../company-store.ts'
import type { CompanyId, NameId } from '../ids.ts'
import { namesOf } from './name-store.ts'
import { leadersOf } from './proposed-name.ts'

export type CloseRefusal = 'no longer first'

/**
 * The trainer closes the vote: the name is kept for good. It is one of those with the most votes: of several that are level, the one that was
 * chosen. Twice is once. Refusal: 'no longer first', when somebody voted since the page was read.
 */
export async function closeVote(
  db: Db,
  companyId: CompanyId,
  what: { nameId: NameId; by: PersonId; at: Date },
): Promise<Result<void, CloseRefusal>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    if ((await companyWith(tx, companyId))?.name) return done(undefined)
    const leaders = leadersOf(await namesOf(tx, companyId, what.by))
    const kept = leaders.find(({ id }) => id === what.nameId)
    if (!kept) return refuse('no longer first')
    await nameCompany(tx, companyId, kept.name, what.by, what.at)
    return done(undefined)
  })
}

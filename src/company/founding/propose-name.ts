import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { done, refuse, type Result } from '#platform/refusal'
import { companyWith, lockCompany } from '../company-store.ts'
import type { CompanyId, NameId } from '../ids.ts'
import { deleteName, insertName, keepVote, namesOf } from './name-store.ts'
import { mayTakeBack } from './proposed-name.ts'

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
    const same = (await namesOf(tx, companyId, what.by)).find(({ name }) => isSameName(name, what.name))
    const id = same?.id ?? (await insertName(tx, companyId, what, what.by, what.at))
    await keepVote(tx, companyId, id, what.by, what.at)
    return done(undefined)
  })
}

/** Alike but for an apostrophe, a capital or an accent: one name, or it shares the votes of two. */
const isSameName = (one: string, other: string): boolean => fold(one) !== '' && fold(one) === fold(other)

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

/** Whoever proposed a name takes it back, as long as nobody else voted for it; twice is once. Refusals: 'closed', 'no such name'. */
export async function takeNameBack(
  db: Db,
  companyId: CompanyId,
  { nameId, by }: { nameId: NameId; by: PersonId },
): Promise<Result<void, VoteRefusal>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    if ((await companyWith(tx, companyId))?.name) return refuse('closed')
    const found = (await namesOf(tx, companyId, by)).find(({ id }) => id === nameId)
    if (!found) return done(undefined)
    if (!mayTakeBack(found)) return refuse('no such name')
    await deleteName(tx, nameId)
    return done(undefined)
  })
}

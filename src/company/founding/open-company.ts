import type { GroupId } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { trainsGroup } from '#training'
import { companiesOf, insertCompany } from '../company-store.ts'
import type { CompanyId } from '../ids.ts'

/** Opens the company of a group, for who trains it; opened already, it is that one. Refusal: 'not yours'. */
export async function openCompanyOf(
  db: Db,
  actor: Actor,
  { id, groupId }: { id: CompanyId; groupId: GroupId },
  now: Date,
): Promise<Result<CompanyId, 'not yours'>> {
  if (!(await trainsGroup(db, actor.personId, groupId, now))) return refuse('not yours')
  return db.transaction(async (tx) => {
    await insertCompany(tx, { id, groupId }, actor.personId, now)
    const [company] = await companiesOf(tx, [groupId])
    return company ? done(company.id) : refuse('not yours')
  })
}

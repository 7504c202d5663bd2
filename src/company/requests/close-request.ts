import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { lockCompany } from '../company-store.ts'
import type { CompanyId, RequestId } from '../ids.ts'
import { stageOfRequest } from '../request.ts'
import { markClosed, requestFileIn } from '../request-store.ts'

/** A client gives up, before anything was accepted: after, nothing changes. */
export async function closeRequest(
  db: Db,
  { companyId, id }: { companyId: CompanyId; id: RequestId },
  by: PersonId,
  at: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    const file = await requestFileIn(tx, companyId, id)
    const stage = file && stageOfRequest(file)
    if (stage === 'asked' || stage === 'quoted') await markClosed(tx, id, by, at)
  })
}

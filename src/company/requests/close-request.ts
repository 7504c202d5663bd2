import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCompany } from '../company-store.ts'
import type { RequestFile } from '../request.ts'
import { stageOfRequest } from '../request.ts'
import { markClosed, requestFileIn } from '../request-store.ts'

/** A client gives up, before anything was accepted; twice is once. Refusal: 'accepted already', since somebody said yes meanwhile. */
export async function closeRequest(
  db: Db,
  { companyId, id }: Pick<RequestFile, 'companyId' | 'id'>,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'accepted already'>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    const file = await requestFileIn(tx, companyId, id)
    const stage = file && stageOfRequest(file)
    if (stage === 'closed') return done(undefined)
    if (stage !== 'asked' && stage !== 'quoted') return refuse('accepted already')
    await markClosed(tx, id, by, at)
    return done(undefined)
  })
}

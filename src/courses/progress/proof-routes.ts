import { newSite, notFound, type Ask } from '#platform/web'
import { readStatements, type StatementId } from '#records'
import { asId } from '#platform/id'
import { LEDGER_LINE, openLedgerLine } from '#training'
import { readPackage } from '../package-store.ts'
import { reachedIn } from '../reached-store.ts'
import { registrationProvenBy } from '../registration-store.ts'
import { ausOf } from '../structure-store.ts'
import { proofPage, type Step } from './proof-page.tsx'

/** What proves a line of the ledger that a course credited: mounted below the ledger of training, which knows no course. */
export const proofSite = newSite().get(`${LEDGER_LINE}/preuve`, show)

// The steps of a course of a hundred parts would be read by nobody.
const MOST = 40

async function show(c: Ask): Promise<Response> {
  const { db } = c.var
  const { group, line } = await openLedgerLine(c, 'read', 'proof of a ledger line')
  const proofId = asId<StatementId>(line.proofId)
  const registration =
    line.proof === 'statement' ? await registrationProvenBy(db, line.activityId, proofId) : undefined
  const course = registration && (await readPackage(db, registration.packageId))
  if (!registration || !course) throw notFound()
  const reached = (await reachedIn(db, registration.id))
    .filter(({ how }) => how !== 'satisfied')
    .slice(0, MOST)
  const ids = [proofId, ...reached.map(({ statementId }) => statementId)]
  const statements = await readStatements(db, registration.organisationId, ids)
  const proof = statements.get(proofId)
  if (!proof) throw notFound()
  const aus = new Map((await ausOf(db, course.id)).map((au) => [au.id, au]))
  const steps = reached.map((step): Step => ({
    reached: step,
    part: aus.get(step.auId)?.title ?? course.title,
    statement: statements.get(step.statementId),
  }))
  return proofPage(c, { group, line, course, proof, steps })
}

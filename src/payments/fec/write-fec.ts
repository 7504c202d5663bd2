import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { postingWords } from '../book/door.ts'
import type { AccountPlan } from './account-plan.ts'
import { fecColumns, linesOfPosting, openingLines, writeFecLine } from './fec-line.ts'
import { spanOfYear, type FiscalYear } from './fiscal-year.ts'
import { writeLatin9 } from './latin9.ts'
import { balancesBefore, postingsOfSpan, type FecPosting } from './store.ts'

const AT_ONCE = 500

/**
 * The file of accounting entries of a year (LPF, A47 A-1), a few hundred entries at a time: a header, what was held before, then each posting of
 * the ledger that moves its books under a number that follows the one before.
 */
export async function* writeFec(
  db: Db,
  operatorId: OrganisationId,
  year: FiscalYear,
  plan: AccountPlan,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const span = spanOfYear(year)
  const opening = openingLines(await balancesBefore(db, operatorId, span.from), plan, year.from)
  yield writeLatin9([writeFecLine(fecColumns), ...opening].join(''))
  let number = opening.length > 0 ? 1 : 0
  for (let last: FecPosting | undefined; ;) {
    const after = last ? { at: last.at, id: last.id } : null
    const postings = await postingsOfSpan(db, operatorId, span, { after, limit: AT_ONCE })
    if (postings.length === 0) return undefined
    const told = postings.filter(({ entries }) => entries.length > 0)
    const lines = told.flatMap((one) =>
      linesOfPosting(one, plan, { number: (number += 1), words: postingWords[one.kind] }),
    )
    yield writeLatin9(lines.join(''))
    last = postings.at(-1)
  }
}

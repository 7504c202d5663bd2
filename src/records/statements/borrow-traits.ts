import { isPlain, type Plain } from '#platform/json'
import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { refIn, type Prepared } from './prepare-statement.ts'
import { refuse, type Refused } from '../rule.ts'
import { type Borrowed } from './store.ts'
import { statementsWithIds } from './kept-store.ts'
import { traitsOf } from './trait.ts'

const LONGEST = 20
const MOST_BORROWED = 50_000

type Target = { place: number; ref: string | null; statement: Plain }

/**
 * A statement that points to another is also found by what the other can be found by, and so on along the chain
 * (xAPI 1.0.3, Communication § 2.1.3). A call borrows 50 000 at most: a thousand that point to one long statement would fill the
 * memory.
 */
export async function borrowTraits(
  db: Db,
  organisationId: OrganisationId,
  bundle: readonly Prepared[],
): Promise<{ ok: true; borrowed: Borrowed[] } | Refused> {
  const borrowed: Borrowed[] = []
  for (const one of bundle) {
    const seen = new Set([one.id])
    for (let ref = one.ref; ref !== null && !seen.has(ref) && seen.size < LONGEST;) {
      seen.add(ref)
      const target = await targetOf(db, organisationId, bundle, ref)
      if (!target) break
      for (const trait of traitsOf(organisationId, target.statement))
        borrowed.push({ trait, place: one.place, of: target.place })
      if (borrowed.length > MOST_BORROWED) return refuse(413, 'the statements name too many things', one.id)
      ref = target.ref
    }
  }
  return { ok: true, borrowed }
}

async function targetOf(
  db: Db,
  organisationId: OrganisationId,
  bundle: readonly Prepared[],
  id: string,
): Promise<Target | undefined> {
  const beside = bundle.find((one) => one.id === id)
  if (beside) return beside
  const [kept] = await statementsWithIds(db, organisationId, [id])
  if (!kept) return undefined
  const statement: unknown = JSON.parse(kept.text)
  return isPlain(statement) ? { place: kept.place, ref: refIn(statement), statement } : undefined
}

import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

/** The accounts of the markets that these organisations run (of all of them when undefined), and how many of them may receive money. */
export async function countAccounts(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<{ accounts: number; receiving: number }> {
  const row = await db.row<{ accounts: number; receiving: number }>(sql`
    select count(*) as accounts, count(*) filter (where receives) as receiving
    from payments.payees
    where ${among === undefined} or operator_id = any(${among ?? []}::uuid[])`)
  return row ?? { accounts: 0, receiving: 0 }
}

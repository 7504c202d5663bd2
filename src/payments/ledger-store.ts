import { join, sql, type Db } from '#platform/db'
import type { AccountKind, Entry, Posting } from './ledger.ts'

export const accountId = (kind: AccountKind, organisationId: string | null = null): string =>
  organisationId ? `${kind} ${organisationId}` : kind

/**
 * Adds postings to the ledger and moves the balances. One whose key is known was made before: nothing is added for it, and it is not
 * counted. Gives how many were added.
 */
export async function post(tx: Db, postings: readonly Posting[], at: Date): Promise<number> {
  const added: Entry[] = []
  let count = 0
  for (const posting of postings) {
    const row = await insertPosting(tx, posting, at)
    if (!row) continue
    count += 1
    await insertEntries(tx, row.id, posting.entries)
    added.push(...posting.entries)
  }
  await moveBalances(tx, added)
  return count
}

async function insertPosting(tx: Db, posting: Posting, at: Date): Promise<{ id: number } | undefined> {
  const { key, kind, organisationId, paymentId, reference } = posting
  return tx.row<{ id: number }>(sql`
    insert into payments.postings (key, kind, organisation_id, payment_id, reference, posted_at)
    values (${key}, ${kind}, ${organisationId}, ${paymentId}, ${reference}, ${at})
    on conflict (key) do nothing
    returning id`)
}

async function insertEntries(tx: Db, postingId: number, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const accounts = entries.map(
    ({ account, organisationId }) =>
      sql`(${accountId(account, organisationId)}, ${account}, ${organisationId}::uuid)`,
  )
  await tx.run(sql`
    insert into payments.accounts (id, kind, organisation_id)
    values ${join(accounts)}
    on conflict (id) do nothing`)
  const lines = entries.map(
    ({ account, organisationId, cents }) =>
      sql`(${postingId}::bigint, ${accountId(account, organisationId)}, ${cents}::bigint)`,
  )
  await tx.run(sql`insert into payments.entries (posting_id, account_id, cents) values ${join(lines)}`)
}

// Always in the order of their names: two transactions never wait for each other.
async function moveBalances(tx: Db, entries: readonly Entry[]): Promise<void> {
  const sums = new Map<string, number>()
  for (const { account, organisationId, cents } of entries) {
    const id = accountId(account, organisationId)
    sums.set(id, (sums.get(id) ?? 0) + cents)
  }
  for (const [id, cents] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await tx.run(sql`
      insert into payments.balances as b (account_id, cents)
      values (${id}, ${cents})
      on conflict (account_id) do update set cents = b.cents + excluded.cents`)
}

/** The balance of an account, in cents: what came in minus what went out. */
export async function balanceOf(
  db: Db,
  kind: AccountKind,
  organisationId: string | null = null,
): Promise<number> {
  const row = await db.row<{ cents: number }>(
    sql`select cents from payments.balances where account_id = ${accountId(kind, organisationId)}`,
  )
  return row?.cents ?? 0
}

/** What is owed to a merchant, in cents; below zero, what the merchant owes. */
export const owedTo = async (db: Db, organisationId: string): Promise<number> =>
  0 - (await balanceOf(db, 'merchant', organisationId))

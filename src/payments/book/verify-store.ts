import { sql, type Db } from '#platform/db'

/** What does not add up in the ledger: nothing, when it is right. */
export type MoneyFaults = {
  postings: number
  /** Postings whose entries do not add up to zero. */
  unbalanced: number[]
  /** Accounts whose balance is not the sum of their entries. */
  wrongBalances: string[]
  /** What all accounts hold together. */
  totalCents: number
}

/**
 * Reads the whole ledger again: every posting adds up to zero, every balance is the sum of its entries, all of them together are zero.
 * Amounts in cents.
 */
export async function verifyMoney(db: Db): Promise<MoneyFaults> {
  const unbalanced = await db.rows<{ id: number }>(sql`
    select posting_id as id
    from payments.entries
    group by posting_id
    having sum(cents) <> 0
    order by posting_id`)
  const wrong = await db.rows<{ id: string }>(sql`
    select coalesce(b.account_id, e.account_id) as id
    from payments.balances b
    full join (
      select account_id, sum(cents) as cents
      from payments.entries
      group by account_id
    ) e on e.account_id = b.account_id
    where coalesce(b.cents, 0) <> coalesce(e.cents, 0)
    order by 1`)
  const whole = await db.row<{ postings: number; totalCents: number }>(sql`
    select
      (select count(*) from payments.postings) as postings,
      (select coalesce(sum(cents), 0) from payments.balances)::bigint as "totalCents"`)
  return {
    postings: whole?.postings ?? 0,
    unbalanced: unbalanced.map(({ id }) => id),
    wrongBalances: wrong.map(({ id }) => id),
    totalCents: whole?.totalCents ?? 0,
  }
}

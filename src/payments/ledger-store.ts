import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { AccountKind, Posting } from './posting.ts'

export const accountId = (kind: AccountKind, organisationId: OrganisationId): string =>
  `${kind} ${organisationId}`

/**
 * Adds postings to the ledger and moves the balances, in one question. One whose key is known was made before: nothing is added for it, and
 * it is not counted. Gives how many were added.
 */
export async function post(db: Db, postings: readonly Posting[], at: Date): Promise<number> {
  if (postings.length === 0) return 0
  return (await db.row<{ added: number }>(added(postings, at)))?.added ?? 0
}

/** Same, at the end of the transaction: the accounts that all sales share are held no longer than that. */
export async function postAtEnd(tx: Tx, postings: readonly Posting[], at: Date): Promise<void> {
  if (postings.length > 0) await tx.atEnd(added(postings, at))
}

function added(postings: readonly Posting[], at: Date): Sql {
  const once = [...new Map(postings.toReversed().map((one) => [one.key, one])).values()].toReversed()
  const lines = once.flatMap(({ key, operatorId: operator, entries }) =>
    entries.map(({ account, organisationId, cents }) => ({
      key,
      account: accountId(account, organisationId),
      kind: account,
      organisation: organisationId,
      operator,
      cents,
    })),
  )
  const asked = once.map(({ key, kind, operatorId, organisationId, paymentId, reference }, n) => ({
    n,
    key,
    kind,
    operatorId,
    organisationId,
    paymentId,
    reference,
  }))
  // accounts and balances always in the order of their names: two transactions never wait for each other
  return sql`
    with added as (
      insert into payments.postings (key, kind, operator_id, organisation_id, payment_id, reference, posted_at)
      select a.key, a.kind, a."operatorId", a."organisationId", a."paymentId", a.reference, ${at}
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (
        n integer, key text, kind text, "operatorId" uuid, "organisationId" uuid, "paymentId" uuid, reference text
      )
      order by a.n
      on conflict (key) do nothing
      returning id, key
    ),
    lines as (
      select a.id as posting_id, l.account, l.kind, l.organisation, l.operator, l.cents
      from added a
      join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (
        key text, account text, kind text, organisation uuid, operator uuid, cents bigint
      ) on l.key = a.key
    ),
    opened as (
      insert into payments.accounts (id, kind, organisation_id, operator_id)
      select distinct account, kind, organisation, operator
      from lines
      order by account
      on conflict (id) do nothing
    ),
    written as (
      insert into payments.entries (posting_id, account_id, cents)
      select posting_id, account, cents
      from lines
    ),
    moved as (
      insert into payments.balances as b (account_id, cents)
      select account, sum(cents)
      from lines
      group by account
      order by account
      on conflict (account_id) do update set cents = b.cents + excluded.cents
    )
    select count(*) as added
    from added`
}

/** The balance of an account of a merchant or of an operator, in cents: what came in minus what went out. */
export async function balanceOf(db: Db, kind: AccountKind, organisationId: OrganisationId): Promise<number> {
  const row = await db.row<{ cents: number }>(
    sql`select cents from payments.balances where account_id = ${accountId(kind, organisationId)}`,
  )
  return row?.cents ?? 0
}

/** What is owed to a merchant, in cents; below zero, what the merchant owes. */
export const owedTo = async (db: Db, organisationId: OrganisationId): Promise<number> =>
  0 - (await balanceOf(db, 'merchant', organisationId))

import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { accountId, balanceOf } from '../ledger-store.ts'
import type { AccountKind, PostingKind } from '../posting.ts'
import type { Span, Statement, StatementLine } from './statement.ts'
import type { PaymentId } from '../ids.ts'

type Row = {
  id: number
  kind: PostingKind
  at: Date
  reference: string
  paymentId: PaymentId | null
  merchant: number
  commission: number
  vat: number
}

/** What an account of a merchant saw between two instants, each line with its reference. Cents; what the merchant gains is positive. */
export async function readStatement(db: Db, organisationId: OrganisationId, span: Span): Promise<Statement> {
  const account = accountId('merchant', organisationId)
  const rows = await db.rows<Row>(sql`
    select p.id, p.kind, p.posted_at as at, p.reference, p.payment_id as "paymentId", e.cents as merchant,
      coalesce((${taken('commission')}), 0) as commission, coalesce((${taken('commission vat')}), 0) as vat
    from payments.postings p
    join payments.entries e on e.posting_id = p.id and e.account_id = ${account}
    where p.organisation_id = ${organisationId} and p.posted_at >= ${span.from} and p.posted_at < ${span.until}
    order by p.posted_at, p.id`)
  const later = await db.row<{ cents: number }>(sql`
    select coalesce(sum(e.cents), 0)::bigint as cents
    from payments.postings p
    join payments.entries e on e.posting_id = p.id and e.account_id = ${account}
    where p.organisation_id = ${organisationId} and p.posted_at >= ${span.until}`)
  const closingCents = (later?.cents ?? 0) - (await balanceOf(db, 'merchant', organisationId))
  const lines = rows.map(lineOf)
  const openingCents = lines.reduce((left, { netCents }) => left - netCents, closingCents)
  return { openingCents, closingCents, lines }
}

/** What a posting `p` moved of an account of its operator. */
const taken = (kind: AccountKind) => sql`
  select c.cents
  from payments.entries c
  where c.posting_id = p.id and c.account_id = ${kind}::text || ' ' || p.operator_id`

const lineOf = ({ merchant, commission, vat, ...row }: Row): StatementLine => ({
  ...row,
  grossCents: 0 - merchant - commission - vat,
  commissionCents: commission,
  vatCents: vat,
  netCents: 0 - merchant,
})

/** The first instant of a merchant's ledger, when there is one. */
export async function firstPosting(db: Db, organisationId: OrganisationId): Promise<Date | undefined> {
  const row = await db.row<{ at: Date }>(sql`
    select posted_at as at
    from payments.postings
    where organisation_id = ${organisationId}
    order by posted_at, id
    limit 1`)
  return row?.at
}

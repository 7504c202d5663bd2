import { sql, type Db, type Sql } from '#platform/db'
import type { OrganisationId } from '#people'
import { parisInstant, type Day } from '#platform/time'
import type { Span } from '../statement/door.ts'
import type { InvoiceLine } from './invoice.ts'

/** A month of a merchant whose commission is not invoiced yet. Cents; below zero when more was given back than taken. */
export type Uninvoiced = { organisationId: OrganisationId; name: string; month: Day; netCents: number }

type Wanted = { operatorId: OrganisationId } | { organisationId: OrganisationId }

/** The months before this one whose commission is not invoiced, the oldest first. An operator invoices nothing to itself. */
export async function uninvoiced(db: Db, wanted: Wanted, thisMonth: Day): Promise<Uninvoiced[]> {
  return db.rows<Uninvoiced>(sql`
    select u."organisationId", o.name, u.month, u."netCents"
    from (
      select p.operator_id, p.organisation_id as "organisationId", ${monthOfPosting} as month, sum(-e.cents)::bigint as "netCents"
      from payments.postings p
      join payments.entries e on e.posting_id = p.id and e.account_id = 'commission ' || p.operator_id
      where ${whose(wanted)} and p.organisation_id <> p.operator_id and p.posted_at < ${parisInstant(thisMonth, '00:00')}
      group by 1, 2, 3
      having sum(e.cents) <> 0
    ) u
    join people.published_organisations o on o.id = u."organisationId"
    where not exists (
      select 1
      from payments.invoices i
      where i.operator_id = u.operator_id and i.organisation_id = u."organisationId" and i.month = u.month
    )
    order by u.month, o.name collate "fr-x-icu", u."organisationId"`)
}

const monthOfPosting = sql`date_trunc('month', p.posted_at at time zone 'Europe/Paris')::date`

const whose = (wanted: Wanted): Sql =>
  'operatorId' in wanted
    ? sql`p.operator_id = ${wanted.operatorId}`
    : sql`p.organisation_id = ${wanted.organisationId}`

/** What the ledger took of each sale of a merchant in a span, and gave back with what was refunded. */
export async function commissionLines(
  db: Db,
  { operatorId, organisationId }: { operatorId: OrganisationId; organisationId: OrganisationId },
  { from, until }: Span,
): Promise<InvoiceLine[]> {
  return db.rows<InvoiceLine>(sql`
    select (p.posted_at at time zone 'Europe/Paris')::date as on, p.kind, p.reference, pay.delivery_vat_bp as vat_bp,
      sum(-e.cents)::bigint as "grossCents",
      coalesce(sum(-e.cents) filter (where a.kind = 'commission'), 0)::bigint as "commissionCents",
      coalesce(sum(-e.cents) filter (where a.kind = 'commission vat'), 0)::bigint as "vatCents"
    from payments.postings p
    join payments.payments pay on pay.id = p.payment_id
    join payments.entries e on e.posting_id = p.id
    join payments.accounts a on a.id = e.account_id and a.kind in ('merchant', 'commission', 'commission vat')
    where p.operator_id = ${operatorId} and p.organisation_id = ${organisationId} and p.posted_at >= ${from} and p.posted_at < ${until}
      and p.kind in ('share sold', 'share refunded', 'refund failed', 'dispute lost')
    group by p.id, pay.id
    order by p.posted_at, p.id`)
}

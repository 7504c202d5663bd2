import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { AccountKind, PostingKind } from '../posting.ts'
import type { Span } from '../statement/door.ts'
import type { PaymentId } from '../ids.ts'

export type AccountLine = {
  id: string
  kind: AccountKind
  organisationId: OrganisationId
  organisation: string
  cents: number
}

/** Every account of the market of an operator, with its balance. */
export async function accountLines(db: Db, operatorId: OrganisationId): Promise<AccountLine[]> {
  return db.rows<AccountLine>(sql`
    select a.id, a.kind, a.organisation_id as "organisationId", o.name as organisation, b.cents
    from payments.accounts a
    join payments.balances b on b.account_id = a.id
    join people.published_organisations o on o.id = a.organisation_id
    where a.operator_id = ${operatorId}
    order by a.kind, o.name`)
}

export type PostedLine = {
  id: number
  kind: PostingKind
  at: Date
  reference: string
  paymentId: PaymentId | null
  entries: { kind: AccountKind; organisation: string; cents: number }[]
}

type PostedFilter = { before: number | null; reference: string; limit: number }

/** Postings of the market of an operator, the latest first, before one of them; those of a reference if one is given. */
export async function postedLines(
  db: Db,
  operatorId: OrganisationId,
  { before, reference, limit }: PostedFilter,
): Promise<PostedLine[]> {
  const one = reference ? sql`and p.reference = ${reference}` : sql``
  const older =
    before === null
      ? sql``
      : sql`and (p.posted_at, p.id) < (select posted_at, id from payments.postings where id = ${before})`
  return db.rows<PostedLine>(sql`
    select p.id, p.kind, p.posted_at as at, p.reference, p.payment_id as "paymentId", (
      select json_agg(json_build_object('kind', a.kind, 'organisation', o.name, 'cents', e.cents) order by e.cents desc, a.id)
      from payments.entries e
      join payments.accounts a on a.id = e.account_id
      join people.published_organisations o on o.id = a.organisation_id
      where e.posting_id = p.id
    ) as entries
    from payments.postings p
    where p.operator_id = ${operatorId} ${one} ${older}
    order by p.posted_at desc, p.id desc
    limit ${limit}`)
}

export type MerchantQuarter = {
  organisationId: OrganisationId
  name: string
  siret: string | null
  town: string | null
  quarter: number
  sales: number
  grossCents: number
  takenCents: number
}

/**
 * What each merchant of an operator sold in a year, quarter by quarter, refunds taken off, and what was kept of it (DAC7: CGI, article 1649 ter
 * A: each operator of a platform declares its own sellers).
 */
export async function merchantQuarters(
  db: Db,
  operatorId: OrganisationId,
  { from, until }: Span,
): Promise<MerchantQuarter[]> {
  return db.rows<MerchantQuarter>(sql`
    select p.organisation_id as "organisationId", o.name, o.siret, o.town,
      extract(quarter from p.posted_at at time zone 'Europe/Paris')::int as quarter,
      count(distinct p.id) filter (where p.kind = 'share sold') as sales,
      sum(-e.cents)::bigint as "grossCents",
      coalesce(sum(-e.cents) filter (where a.kind <> 'merchant'), 0)::bigint as "takenCents"
    from payments.postings p
    join payments.entries e on e.posting_id = p.id
    join payments.accounts a on a.id = e.account_id and a.kind in ('merchant', 'commission', 'commission vat')
    join people.published_organisations o on o.id = p.organisation_id
    where p.operator_id = ${operatorId} and p.posted_at >= ${from} and p.posted_at < ${until}
      and p.kind in ('share sold', 'share refunded', 'refund failed', 'dispute lost')
    group by 1, 2, 3, 4, 5
    order by o.name, quarter`)
}

import type { Market } from '#market'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { ReceiptId } from '../ids.ts'

/** Where sales of the activity come from: its stall, its deliveries, its commission on the shops. */
export const salesSources = ['stall', 'delivery', 'commission'] as const

export type SalesSource = (typeof salesSources)[number]

export type MonthSales = { month: string; source: SalesSource; cents: number; receipts: number }

type Span = { market: Pick<Market, 'id' | 'organisationId'>; from: Day; until: Day }

// What is of the activity: receipts of its market, and its own wherever it sells.
const ofActivity = ({ id, organisationId }: Span['market']) =>
  sql`(market_id = ${id} or organisation_id = ${organisationId})`

// Without tax. Of its own receipts the whole, of a shop's receipt the commission; a credit note takes away.
const sourceOf = (organisationId: OrganisationId) => sql`
  case
    when organisation_id <> ${organisationId} then 'commission'
    when about = 'delivery' then 'delivery'
    else 'stall'
  end`

const centsOf = (organisationId: OrganisationId) => sql`
  case kind when 'receipt' then 1 else -1 end
    * case when organisation_id = ${organisationId} then net_cents else commission_cents end`

/** What the activity sold without tax, month by month and source by source; the days of `until` are out. */
export async function salesByMonth(db: Db, { market, from, until }: Span): Promise<MonthSales[]> {
  const { organisationId } = market
  return db.rows<MonthSales>(sql`
    select to_char(issued_on, 'YYYY-MM') as month, ${sourceOf(organisationId)} as source,
      sum(${centsOf(organisationId)}) as cents, count(*) as receipts
    from orders.receipts
    where ${ofActivity(market)} and issued_on >= ${from} and issued_on < ${until}
    group by 1, 2
    order by 1, 2`)
}

/** A receipt that a figure counts, with what it brings to it. */
export type CountedReceipt = {
  id: string
  kind: 'receipt' | 'credit note'
  year: number
  place: number
  issuedOn: Day
  merchant: string
  reference: string
  cents: number
}

/** The receipts behind a figure, in the order they were issued, from the one after `after`. */
export async function receiptsBehind(
  db: Db,
  { market, from, until }: Span,
  source: SalesSource | null,
  { after, limit }: { after: ReceiptId | null; limit: number },
): Promise<CountedReceipt[]> {
  const { organisationId } = market
  const past = after
    ? sql`and (r.issued_at, r.id) > (select issued_at, id from orders.receipts where id = ${after})`
    : sql``
  return db.rows(sql`
    select r.id, r.kind, r.year, r.number as place, r.issued_on as "issuedOn", r.content ->> 'merchant' as merchant,
      r.content ->> 'reference' as reference, ${centsOf(organisationId)} as cents
    from orders.receipts r
    where ${ofActivity(market)} and r.issued_on >= ${from} and r.issued_on < ${until}
      and (${source}::text is null or ${sourceOf(organisationId)} = ${source})
      and (r.organisation_id = ${organisationId} or r.commission_cents > 0)
      ${past}
    order by r.issued_at, r.id
    limit ${limit}`)
}

import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { PostingKind } from '../posting.ts'
import type { Span } from '../statement/door.ts'
import { bookedMoves, type BookedMove, type LedgerMove } from './own-stall.ts'

export type FecPosting = {
  id: number
  kind: PostingKind
  at: Date
  reference: string
  entries: BookedMove[]
}

/** What each account of an operator held before an instant, those that held nothing left out. Cents; what came in is positive. */
export async function balancesBefore(db: Db, operatorId: OrganisationId, at: Date): Promise<BookedMove[]> {
  const moves = await db.rows<LedgerMove>(sql`
    select a.kind, a.organisation_id as "organisationId", o.name as organisation, sum(e.cents)::bigint as cents,
      p.kind as posting, coalesce(p.organisation_id = p.operator_id, false) as "ownStall"
    from payments.postings p
    join payments.entries e on e.posting_id = p.id
    join payments.accounts a on a.id = e.account_id
    join people.published_organisations o on o.id = a.organisation_id
    where p.operator_id = ${operatorId} and p.posted_at < ${at}
    group by a.id, o.name, p.kind, "ownStall"
    order by a.kind, o.name, a.id`)
  return bookedMoves(moves)
}

type Row = Omit<FecPosting, 'entries'> & { moves: LedgerMove[] }
type After = { at: Date; id: number } | null

/** The postings of an operator in a span, in the order of their days, after one of them; money in is positive. One of its own stall may say nothing. */
export async function postingsOfSpan(
  db: Db,
  operatorId: OrganisationId,
  { from, until }: Span,
  { after, limit }: { after: After; limit: number },
): Promise<FecPosting[]> {
  const next = after ? sql`and (p.posted_at, p.id) > (${after.at}, ${after.id})` : sql``
  const rows = await db.rows<Row>(sql`
    select p.id, p.kind, p.posted_at as at, p.reference, (
      select json_agg(json_build_object(
        'kind', a.kind, 'organisationId', a.organisation_id, 'organisation', o.name, 'cents', e.cents,
        'posting', p.kind, 'ownStall', coalesce(p.organisation_id = p.operator_id, false)
      ) order by e.cents desc, a.id)
      from payments.entries e
      join payments.accounts a on a.id = e.account_id
      join people.published_organisations o on o.id = a.organisation_id
      where e.posting_id = p.id
    ) as moves
    from payments.postings p
    where p.operator_id = ${operatorId} and p.posted_at >= ${from} and p.posted_at < ${until} ${next}
    order by p.posted_at, p.id
    limit ${limit}`)
  return rows.map(({ moves, ...posting }) => ({ ...posting, entries: bookedMoves(moves) }))
}

/** The first instant of the ledger of an operator, when there is one. */
export async function firstOfOperator(db: Db, operatorId: OrganisationId): Promise<Date | undefined> {
  const row = await db.row<{ at: Date }>(sql`
    select posted_at as at
    from payments.postings
    where operator_id = ${operatorId}
    order by posted_at, id
    limit 1`)
  return row?.at
}

import { sql, type Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import type { Share } from '../share.ts'
import type { ReceiptContent } from '../receipt/receipt.ts'
import type { FetchedOrder } from './daily-orders.ts'

/** A part of an order that was fetched: who prepared it, and what its receipt says. */
export type Prepared = {
  share: Share
  by: PersonId
  content: Omit<ReceiptContent, 'replaced'>
  commissionCents: number
}

/** The whole life of an order that was paid, in one question: its shops accept it and pack it, their receipts are issued, it is handed over. */
export async function writeFetched(
  tx: Tx,
  { contact: { phone, email }, acceptedAt, readyAt, collectedAt }: FetchedOrder,
  prepared: readonly Prepared[],
): Promise<void> {
  const issuedOn = parisDay(readyAt)
  const year = Number(issuedOn.slice(0, 4))
  const rows = prepared.map(({ share: { id, orderId, organisationId }, content, ...rest }, n) => {
    const { cents, netCents } = content.totals
    return { n, id, orderId, organisationId, cents, netCents, content, ...rest }
  })
  await tx.run(sql`
    with p as (
      select p.n, p.id, p."orderId", p."organisationId", p.by, p."commissionCents", p.cents, p."netCents", p.content
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (
        n integer, id uuid, "orderId" uuid, "organisationId" uuid, by uuid, "commissionCents" integer, cents integer,
        "netCents" integer, content jsonb
      )
    ),
    ended as (
      update orders.orders o
      set state = 'collected', ended_at = ${collectedAt}, phone = ${phone}, email = ${email}
      where o.id = (select "orderId" from p limit 1)
      returning o.id, o.market_id
    ),
    answered as (
      update orders.lines
      set state = 'accepted'
      where order_id = (select "orderId" from p limit 1)
    ),
    packed as (
      update orders.shares s
      set state = 'accepted', answered_at = ${acceptedAt}, answered_by = p.by, ready_at = ${readyAt}
      from p
      where s.id = p.id
    ),
    numbered as (
      insert into orders.receipt_numbers as n (organisation_id, year, last)
      select "organisationId", ${year}, 1
      from p
      on conflict (organisation_id, year) do update
      set last = n.last + 1
      returning organisation_id, last
    ),
    issued as (
      insert into orders.receipts (
        id, market_id, organisation_id, year, number, kind, about, order_id, share_id, issued_on, issued_at, content, cents, net_cents,
        commission_cents
      )
      select p.id, e.market_id, p."organisationId", ${year}, n.last, 'receipt', 'share', p."orderId", p.id, ${issuedOn}, ${readyAt}, p.content,
        p.cents, p."netCents", p."commissionCents"
      from p
      join numbered n on n.organisation_id = p."organisationId"
      cross join ended e
    )
    insert into orders.story (order_id, share_id, what, at, by_person)
    select t.order_id, t.share_id, t.what, t.at, t.by
    from (
      select "orderId" as order_id, id as share_id, 'share accepted' as what, ${acceptedAt}::timestamptz as at, by, n
      from p
      union all
      select "orderId", id, 'share ready', ${readyAt}, by, 100 + n
      from p
      union all
      select id, null, 'handed over', ${collectedAt}, (select by from p order by n limit 1), 200
      from ended
    ) t
    order by t.n`)
}

import { sql, type Db } from '#platform/db'
import type { OrderId } from '#delivery'
import type { Change } from './change.ts'

/** What its shops changed in an order after it was paid, line by line, the first first. A change that its shop took back is none. */
export const changesOf = (db: Db, orderId: OrderId): Promise<Change[]> =>
  db.rows<Change>(sql`
    with back as (
      select g.line_id, sum(g.cents)::integer as cents
      from orders.given_back g
      join orders.lines l on l.id = g.line_id
      where l.order_id = ${orderId}
      group by g.line_id
    ),
    changes as (
      select
        case when l.state = 'refused' or l.final_quantity = 0 then 'missing' else 'weighed' end as kind,
        l.id as line_id, a.answered_at as at, a.answered_by as by_person, l.name, l.sold, l.quantity,
        l.final_quantity as to_quantity, l.ceiling_cents as cents,
        l.final_cents + coalesce(back.cents, 0) as to_cents, a.settled_at is not null as is_back,
        a.why, '' as words
      from orders.line_answers a
      join orders.lines l on l.id = a.line_id
      left join back on back.line_id = l.id
      where l.order_id = ${orderId} and l.state <> 'replaced'
        and (l.final_quantity <> l.quantity or l.final_cents + coalesce(back.cents, 0) <> l.ceiling_cents)
      union all
      select 'replaced', l.id, r.answered_at, r.offered_by, l.name, r.sold, l.quantity, r.quantity, l.ceiling_cents, r.cents,
        true, null, r.name
      from orders.replacements r
      join orders.lines l on l.id = r.line_id
      where l.order_id = ${orderId} and r.answer = 'yes'
      union all
      select 'given back', l.id, g.at, g.by_person, l.name, l.sold, l.quantity, l.final_quantity, g.cents, 0, true, null, g.why
      from orders.given_back g
      join orders.lines l on l.id = g.line_id
      where l.order_id = ${orderId}
    )
    select c.kind, l.share_id as "shareId", s.merchant_name as shop, c.at,
      nullif(trim(concat(p.given_name, ' ', p.family_name)), '') as by, c.name, c.sold, c.quantity,
      c.to_quantity as "toQuantity", c.cents, c.to_cents as "toCents", c.is_back as "isBack", c.why, c.words
    from changes c
    join orders.lines l on l.id = c.line_id
    join orders.shares s on s.id = l.share_id
    left join people.published_persons p on p.id = c.by_person
    order by c.at, c.name, c.kind`)

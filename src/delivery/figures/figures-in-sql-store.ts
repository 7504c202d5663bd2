import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HubId } from '../ids.ts'

/** The same figures counted by the database: to compare, in tests, with those counted from rows. */
export async function figuresInSql(
  db: Db,
  hubId: HubId,
  from: Day,
  to: Day,
): Promise<
  Record<
    | 'orders'
    | 'delivered'
    | 'onTime'
    | 'early'
    | 'late'
    | 'absent'
    | 'refused'
    | 'cancelled'
    | 'open'
    | 'weight_g',
    number
  >
> {
  const row = await db.row<Awaited<ReturnType<typeof figuresInSql>>>(sql`
    with counted as (
      select
        o.ended, o.ended_at, o.slot_from, o.slot_to, o.cancelled_at,
        (select sum(p.weight_g) from delivery.pickups p where p.order_id = o.id) as weight_g
      from delivery.orders o
      where o.hub_id = ${hubId} and o.day between ${from} and ${to} and o.confirmed_at is not null
    )
    select
      count(*) filter (where cancelled_at is null) as orders,
      count(*) filter (where cancelled_at is null and ended = 'delivered') as delivered,
      count(*) filter (where cancelled_at is null and ended = 'delivered' and ended_at between slot_from and slot_to) as "onTime",
      count(*) filter (where cancelled_at is null and ended = 'delivered' and ended_at < slot_from) as early,
      count(*) filter (where cancelled_at is null and ended = 'delivered' and ended_at > slot_to) as late,
      count(*) filter (where cancelled_at is null and ended = 'absent') as absent,
      count(*) filter (where cancelled_at is null and ended = 'refused') as refused,
      count(*) filter (where cancelled_at is not null) as cancelled,
      count(*) filter (where cancelled_at is null and ended is null) as open,
      coalesce(sum(weight_g) filter (where cancelled_at is null and ended = 'delivered'), 0)::bigint as weight_g
    from counted`)
  if (!row) throw new Error('no figure')
  return row
}

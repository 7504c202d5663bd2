import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HubId } from '../ids.ts'

/** What a day holds, in numbers. `planned`: orders on a bike, null when nobody planned it. */
export type DayCount = {
  day: Day
  orders: number
  weight_g: number
  bikes: number
  ended: number
  notPlaced: number
  planned: number | null
}

/** The days between two, each with its numbers, empty ones included. */
export async function countDays(db: Db, hubId: HubId, from: Day, to: Day): Promise<DayCount[]> {
  return db.rows<DayCount>(sql`
    select
      d.day::date as day,
      coalesce(o.orders, 0) as orders,
      coalesce(o.weight_g, 0) as weight_g,
      coalesce(o.ended, 0) as ended,
      coalesce(o.not_placed, 0) as "notPlaced",
      (
        select count(*)
        from delivery.shifts s
        where s.hub_id = ${hubId} and s.day = d.day and s.withdrawn_at is null
      ) as bikes,
      (
        select jsonb_array_length(jsonb_path_query_array(p.plan, '$.bikes[*].stops[*] ? (@.kind == "drop")'))
        from delivery.plans p
        where p.hub_id = ${hubId} and p.day = d.day
        order by p.version desc
        limit 1
      ) as planned
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d (day)
    left join lateral (
      select
        count(*) as orders,
        count(o.ended) as ended,
        sum((select sum(p.weight_g) from delivery.pickups p where p.order_id = o.id))::bigint as weight_g,
        count(*) filter (where o.latitude is null or exists (
          select 1
          from delivery.pickups p
          join delivery.places l on l.id = p.place_id
          where p.order_id = o.id and l.latitude is null
        )) as not_placed
      from delivery.orders o
      where o.hub_id = ${hubId} and o.day = d.day and o.cancelled_at is null
    ) o on true
    order by d.day`)
}

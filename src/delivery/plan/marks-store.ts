import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HubId, OrderId } from '../ids.ts'

/** An order of a day, and a mark that is another one as soon as it, or what is collected for it, is written again. */
export type OrderMark = { id: OrderId; mark: string }

/** What tells that nothing was written about a day since. Two equal marks: the same rows. */
export type DayMarks = {
  /** This database, since it was started. */
  database: string
  plan: string | null
  shifts: string | null
  places: string | null
  /** Orders that bikes count with, in the order in which they are read. */
  orders: OrderMark[]
  /** What was noted on its rounds; null before the first press. */
  gestures: string | null
  /** A bike router has told ways here. */
  ways: boolean
}

/**
 * The marks of a day: for each row the transaction that wrote it and where it stands, which no later writing of it shares. A database that is
 * started again, or another that takes its place, gives other ones. Asked in a transaction, they tell its own writings too.
 */
export async function marksOfDay(db: Db, hubId: HubId, day: Day): Promise<DayMarks> {
  const row = await db.row<DayMarks>(sql`
    select
      current_database() || pg_postmaster_start_time()::text as database,
      (
        select n.version || ' ' || n.xmin || n.ctid
        from delivery.plans n
        where n.hub_id = ${hubId} and n.day = ${day}
        order by n.version desc
        limit 1
      ) as plan,
      (
        select string_agg(s.id || ' ' || s.xmin || s.ctid || b.xmin || b.ctid, ',' order by s.id)
        from delivery.shifts s
        join delivery.bikes b on b.id = s.bike_id
        where s.hub_id = ${hubId} and s.day = ${day} and s.withdrawn_at is null
      ) as shifts,
      (
        select md5(string_agg(p.id || ' ' || p.xmin || p.ctid, ',' order by p.id))
        from delivery.places p
        where p.hub_id = ${hubId}
      ) as places,
      (
        select coalesce(
          jsonb_agg(
            jsonb_build_object('id', o.id, 'mark', o.xmin || o.ctid::text || coalesce(k.marks, '')) order by o.slot_from, o.id
          ), '[]')
        from delivery.orders o
        left join lateral (
          select string_agg(k.xmin || k.ctid::text, ',' order by k.n) as marks
          from delivery.pickups k
          where k.order_id = o.id
        ) k on true
        where o.hub_id = ${hubId} and o.day = ${day} and o.cancelled_at is null
      ) as orders,
      (
        select md5(string_agg(g.xmin || g.ctid::text, ',' order by g.id))
        from delivery.gestures g
        join delivery.shifts s on s.id = g.shift_id
        where s.hub_id = ${hubId} and s.day = ${day}
      ) as gestures,
      exists (select from delivery.ways) as ways`)
  if (!row) throw new Error('a question without rows')
  return row
}

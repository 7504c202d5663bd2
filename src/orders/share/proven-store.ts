import type { PersonId, Proving } from '#people'
import { sql, type Db } from '#platform/db'
import { parisInstant, type Day } from '#platform/time'
import { sayPrepared, type OrdersPrepared } from './orders-prepared.ts'

type Prepared = { day: Day; shops: string[]; orders: number }

/** The days on which somebody said that orders were ready, and how many; what was refused whole is not counted. */
export const provenByOrders: Proving = {
  find: async (db, personIds, since) =>
    (await daysOfPreparing(db, personIds, since)).map(({ day, shops, orders }) => ({
      room: 'orders',
      id: day,
      happenedOn: day,
      seen: { code: 'orders prepared', orders, shops } satisfies OrdersPrepared,
    })),
  say: sayPrepared,
}

const daysOfPreparing = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Prepared[]> =>
  db.rows<Prepared>(sql`
    select (k.at at time zone 'Europe/Paris')::date as day, array_agg(distinct s.merchant_name) as shops,
      count(distinct s.id)::int as orders
    from orders.story k
    join orders.shares s on s.id = k.share_id
    where k.what = 'share ready'
      and k.by_person = any(${personIds}::uuid[])
      and k.at >= ${parisInstant(since, '00:00')}
      and s.state <> 'refused'
    group by 1
    order by 1 desc`)

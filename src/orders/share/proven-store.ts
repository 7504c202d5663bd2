import type { PersonId, ProvenBy } from '#people'
import { sql, type Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisInstant, type Day } from '#platform/time'

type Prepared = { day: Day; shops: string; count: number }

/** The days on which somebody said that orders were ready, and how many; what was refused whole is not counted. */
export const provenByOrders: ProvenBy = async (db, personIds, since) =>
  (await daysOfPreparing(db, personIds, since)).map(({ day, shops, count }) => ({
    room: 'orders',
    id: day,
    title: 'Mes commandes préparées',
    happenedOn: day,
    words: `${writeCount(count, 'commande préparée', 'commandes préparées')}, ${shops}`,
  }))

const daysOfPreparing = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Prepared[]> =>
  db.rows<Prepared>(sql`
    select (k.at at time zone 'Europe/Paris')::date as day, string_agg(distinct s.merchant_name, ', ') as shops,
      count(distinct s.id)::int as count
    from orders.story k
    join orders.shares s on s.id = k.share_id
    where k.what = 'share ready'
      and k.by_person = any(${personIds}::uuid[])
      and k.at >= ${parisInstant(since, '00:00')}
      and s.state <> 'refused'
    group by 1
    order by 1 desc`)

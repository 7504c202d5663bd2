import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId, Proving } from '#people'
import { sayBikeDay, type BikeDay } from './bike-day.ts'

type Ridden = { day: Day; bike: string; delivered: number }

/** The days on which somebody delivered by bike, and how many orders; what was taken back is not counted. */
export const provenByBike: Proving = {
  find: async (db, personIds, since) =>
    (await daysRidden(db, personIds, since)).map(({ day, bike, delivered }) => ({
      room: 'delivery',
      kind: 'delivery',
      id: day,
      happenedOn: day,
      seen: { code: 'bike day', delivered, bike } satisfies BikeDay,
    })),
  say: sayBikeDay,
}

const daysRidden = (db: Db, personIds: readonly PersonId[], since: Day): Promise<Ridden[]> =>
  db.rows<Ridden>(sql`
    select s.day, min(b.name) as bike, count(distinct g.order_id)::int as delivered
    from delivery.gestures g
    join delivery.shifts s on s.id = g.shift_id
    join delivery.bikes b on b.id = s.bike_id
    where g.by_person = any(${personIds}::uuid[])
      and g.kind = 'delivered'
      and s.day >= ${since}
      and not exists (
        select 1
        from delivery.gestures u
        where u.undoes = g.act and u.shift_id = g.shift_id and u.by_person = any(${personIds}::uuid[])
      )
    group by s.day
    order by s.day desc`)

import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { GestureKind } from './gesture.ts'

type OwnShift = { day: Day; bike: string; startsAt: Date; endsAt: Date; givenAt: Date }

/** The rounds that somebody was given, for that person alone. */
export const ownShifts = (db: Db, personIds: readonly PersonId[]): Promise<OwnShift[]> =>
  db.rows<OwnShift>(sql`
    select s.day, b.name as bike, s.starts_at as "startsAt", s.ends_at as "endsAt", c.given_at as "givenAt"
    from delivery.shift_couriers c
    join delivery.shifts s on s.id = c.shift_id
    join delivery.bikes b on b.id = s.bike_id
    where c.courier_id = any(${personIds}::uuid[])
    order by s.day, s.starts_at`)

type OwnGesture = {
  doneAt: Date
  kind: GestureKind
  reference: string | null
  place: string | null
  device: string
  sentAt: Date
  receivedAt: Date
}

/** What somebody noted on their rounds, for that person alone. */
export const ownGestures = (db: Db, personIds: readonly PersonId[]): Promise<OwnGesture[]> =>
  db.rows<OwnGesture>(sql`
    select
      g.done_at as "doneAt", g.kind, o.reference, p.name as place, g.device, g.sent_at as "sentAt",
      g.received_at as "receivedAt"
    from delivery.gestures g
    left join delivery.orders o on o.id = g.order_id
    left join delivery.places p on p.id = g.place_id
    where g.by_person = any(${personIds}::uuid[])
    order by g.done_at, g.id`)

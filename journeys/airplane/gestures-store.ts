import { sql, type Db } from '#platform/db'

/** What somebody noted from their telephone since the evening of 2 June, in order: with which press, on which day, for the round of which day. */
export const gesturesFrom = (
  db: Db,
  personId: string,
): Promise<{ act: string; kind: string; done: string; round: string }[]> =>
  db.rows(sql`
    select
      gestures.act,
      gestures.kind,
      ((gestures.received_at - (gestures.sent_at - gestures.done_at)) at time zone 'Europe/Paris')::date::text as done,
      shifts.day::text as round
    from delivery.gestures
    join delivery.shifts on shifts.id = gestures.shift_id
    where gestures.by_person = ${personId} and gestures.received_at > '2026-06-03'
    order by gestures.done_at, gestures.id`)

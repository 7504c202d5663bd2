import { raw, sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { rowOf, type GestureRow } from './gesture-row.ts'
import { gestureIn } from './gesture-in.ts'
import type { Gesture } from './gesture.ts'
import { UNDO_MINUTES } from './standing-gestures.ts'
import type { GestureId, OrderId, PressId, HubId, ShiftId } from '../ids.ts'

const columns = sql`
  g.id, g.act as "pressId", g.shift_id as "shiftId", g.kind, g.order_id as "orderId", g.place_id as "placeId", g.undoes, g.proof,
  g.proof_words as "proofWords", g.file_id as "fileId", g.why, g.words, g.missing, g.refused, g.cold, g.celsius_tenths as "celsiusTenths", g.device,
  g.done_at as "doneAt", g.sent_at as "sentAt", g.received_at as "receivedAt",
  people.published_canonical(g.by_person) as "byPerson"`

/** False when this gesture is there already: the same one, sent again. */
export async function insertGesture(tx: Tx, gesture: Gesture): Promise<boolean> {
  const row = rowOf(gesture)
  const inserted = await tx.run(sql`
    insert into delivery.gestures (
      id, act, shift_id, kind, order_id, place_id, undoes, proof, proof_words, file_id, why, words, missing, refused, cold,
      celsius_tenths, device, done_at, sent_at, received_at, by_person
    ) values (
      ${row.id}, ${row.pressId}, ${row.shiftId}, ${row.kind}, ${row.orderId}, ${row.placeId}, ${row.undoes}, ${row.proof},
      ${row.proofWords}, ${row.fileId}, ${row.why}, ${row.words},
      ${row.missing && JSON.stringify(row.missing)}::jsonb, ${row.refused && JSON.stringify(row.refused)}::jsonb, ${row.cold},
      ${row.celsiusTenths}, ${row.device}, ${row.doneAt}, ${row.sentAt}, ${row.receivedAt}, ${row.byPerson}
    )
    on conflict (id) do nothing`)
  return inserted === 1
}

async function gesturesWhere(db: Db, where: Sql): Promise<Gesture[]> {
  const rows = await db.rows<GestureRow>(sql`
    select ${columns}
    from delivery.gestures g
    where ${where}
    order by g.done_at, g.id`)
  return rows.map(gestureIn)
}

/** Everything noted about an order, with what takes it back. An array, since `in (select …)` beside an `or` reads the whole table. */
export const gesturesOfOrder = (db: Db, orderId: OrderId): Promise<Gesture[]> =>
  gesturesWhere(
    db,
    sql`g.order_id = ${orderId}
      or g.undoes = any(array(select act from delivery.gestures where order_id = ${orderId}))`,
  )

/** What was done with one press of a button: what an undo takes back. */
export const gesturesOfPress = (db: Db, pressId: PressId): Promise<Gesture[]> =>
  gesturesWhere(db, sql`g.act = ${pressId}`)

/** Everything noted on one round. */
export const gesturesOfShift = (db: Db, shiftId: ShiftId): Promise<Gesture[]> =>
  gesturesWhere(db, sql`g.shift_id = ${shiftId}`)

/** Everything noted on a day at a hub. */
export const gesturesOfDay = (db: Db, hubId: HubId, day: Day): Promise<Gesture[]> =>
  gesturesWhere(
    db,
    sql`g.shift_id in (select id from delivery.shifts where hub_id = ${hubId} and day = ${day})`,
  )

/** Everything noted at a hub on the days between two. */
export const gesturesBetween = (db: Db, hubId: HubId, from: Day, to: Day): Promise<Gesture[]> =>
  gesturesWhere(
    db,
    sql`g.shift_id in (select id from delivery.shifts where hub_id = ${hubId} and day between ${from} and ${to})`,
  )

/** `trueTime` of a gesture. */
const happened = (alias: 'g' | 'u'): Sql =>
  raw(`${alias}.received_at - greatest(${alias}.sent_at - ${alias}.done_at, interval '0')`)

/** Whether goods of an order `o` are on a bike, by what was heard up to `before`: `takesGoods` of a gesture that stands (`standing`). */
export const onBike = (before: Date | null = null): Sql => sql`
  exists (
    select 1
    from delivery.gestures g
    where g.order_id = o.id and (g.kind = 'collected' or (g.kind = 'missing' and g.why <> 'shut'))
      and (${before}::timestamptz is null or g.received_at <= ${before})
      and not exists (
        select 1
        from delivery.gestures u
        where u.undoes = g.act and u.shift_id = g.shift_id
          and u.by_person = any(people.published_ids_of(g.by_person))
          and ${happened('u')} <= ${happened('g')} + make_interval(mins => ${UNDO_MINUTES}))
  )`

/** Those of these gestures that are kept already. */
export async function knownGestures(db: Db, ids: readonly GestureId[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(sql`select id from delivery.gestures where id = any(${ids})`)
  return new Set(rows.map((one) => one.id))
}

/** True when something of this press is kept already: its picture need not be received again. */
export async function isPressKnown(db: Db, pressId: PressId): Promise<boolean> {
  return (await db.row(sql`select 1 from delivery.gestures where act = ${pressId} limit 1`)) !== undefined
}

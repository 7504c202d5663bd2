import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { marksOfDay, orderOf, planOfDay, type OrderMark } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import { isCancelled } from '../order.ts'
import { ordersByIds } from '../order-store.ts'
import { placesOfHub } from '../place-store.ts'
import { shiftsOfDay } from '../shift-store.ts'
import { isSameDay, isSameHub, keptDayOf, type KeptDay, type KeptOrder } from './kept-day.ts'

/** So many days are kept at most: those asked for last. */
const MOST = 12

const days = new Map<string, KeptDay>()

/**
 * A day as the planner reads it, from memory where the database says that nothing of it was written since; what was is read again, and
 * nothing else. Asked under the lock of a day it is true until the transaction ends, as its rows would be.
 */
export async function readKeptDay(db: Db, hub: Hub, day: Day): Promise<KeptDay> {
  const key = `${hub.id} ${day}`
  const { orders, ...marks } = await marksOfDay(db, hub.id, day)
  const sameOf = (one: KeptDay | undefined) =>
    one && isSameDay(one, hub, { ...marks, orders }) ? one : undefined
  const known = days.get(key)
  const read = sameOf(known) ?? (await readChanged(db, hub, day, { known, marks, orders }))
  // another who asked at the same moment may have read it first: what is reckoned of a day is reckoned once
  const kept = sameOf(days.get(key)) ?? read
  days.delete(key)
  days.set(key, kept)
  for (const oldest of days.keys()) {
    if (days.size <= MOST) break
    days.delete(oldest)
  }
  return kept
}

type Asked = { known: KeptDay | undefined; marks: KeptDay['marks']; orders: readonly OrderMark[] }

/** Marks come first: what is written while the rows are read has another mark the next time, and is read again then. */
async function readChanged(
  db: Db,
  hub: Hub,
  day: Day,
  { known, marks, orders: asked }: Asked,
): Promise<KeptDay> {
  const before =
    known && isSameHub(known.rows.hub, hub) && known.marks.database === marks.database ? known : undefined
  const shifts =
    before && before.marks.shifts === marks.shifts ? before.rows.shifts : await readShifts(db, hub, day)
  const places =
    before && before.marks.places === marks.places ? before.rows.places : await placesOfHub(db, hub.id)
  const orders = await readOrders(db, hub, day, { before: before?.orders ?? [], asked })
  const plan =
    before && before.marks.plan === marks.plan ? before.plan : (await planOfDay(db, hub.id, day))?.plan
  return keptDayOf({ rows: { hub, day, shifts, places }, marks, orders, plan })
}

async function readShifts(db: Db, hub: Hub, day: Day): Promise<KeptDay['rows']['shifts']> {
  const shifts = await shiftsOfDay(db, hub.id, day)
  return shifts.map(({ courier: _nobody, ...shift }) => shift)
}

async function readOrders(
  db: Db,
  hub: Hub,
  day: Day,
  { before, asked }: { before: readonly KeptOrder[]; asked: readonly OrderMark[] },
): Promise<KeptOrder[]> {
  const same = new Map(before.map((one) => [`${one.id} ${one.mark}`, one]))
  const changed = asked.filter(({ id, mark }) => !same.has(`${id} ${mark}`)).map(({ id }) => id)
  const read = changed.length > 0 ? await ordersByIds(db, changed) : []
  const now = new Map(
    read.flatMap((one) =>
      one.hubId === hub.id && one.day === day && !isCancelled(one) ? [[one.id, one] as const] : [],
    ),
  )
  return asked.flatMap(({ id, mark }): KeptOrder[] => {
    const kept = same.get(`${id} ${mark}`)
    if (kept) return [kept]
    const order = now.get(id)
    if (!order) return []
    const { standing, door } = order
    const planned = door.point ? orderOf(hub, order, door.point) : null
    return [{ id, mark, planned, heldUntil: standing.state === 'held' ? standing.until : null }]
  })
}

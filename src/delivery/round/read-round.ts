import { randomUUID } from 'node:crypto'
import { asId } from '#platform/id'
import { idsOf, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Round } from './round.ts'
import { stopsOf } from './stops-of-plan.ts'
import { gesturesOfDay, isAboutOrder, type Gesture, standing } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import type { Shift } from '../hub.ts'
import { givenUpOf, ordersByIds } from '../order-store.ts'
import { isCancelled } from '../order.ts'
import { placesByIds } from '../place-store.ts'
import { planOfDay } from '../plan/door.ts'
import { shiftsOfCourier } from '../shift-store.ts'
import type { OrderId, PlaceId } from '../ids.ts'

/** The round that a courier rides today: the first that is not over, else the last. Undefined without a shift today. */
export async function readRound(db: Db, actor: Actor, now: Date): Promise<Round | undefined> {
  const today = parisDay(now)
  const mine = await idsOf(db, actor.personId)
  const shifts = await shiftsOfCourier(db, mine, [today])
  const noted = new Map<string, Gesture[]>()
  for (const { hubId } of shifts)
    if (!noted.has(hubId)) noted.set(hubId, await gesturesOfDay(db, hubId, today))
  const isOver = ({ id, hubId }: Shift) =>
    standing(noted.get(hubId) ?? []).some((one) => one.shiftId === id && one.kind === 'back')
  const shift = shifts.find((one) => !isOver(one)) ?? shifts.at(-1)
  return shift && readRoundOf(db, shift, mine, noted.get(shift.hubId) ?? [])
}

async function readRoundOf(
  db: Db,
  shift: Shift,
  mine: PersonId[],
  noted: readonly Gesture[],
): Promise<Round> {
  const hub = await readHub(db, shift.hubId)
  if (!hub) throw new Error(`shift ${shift.id} has no hub`)
  const plan = await planOfDay(db, shift.hubId, shift.day)
  const stops = plan?.plan.bikes.find((one) => one.bike === shift.id)?.stops ?? []
  const orderIds: OrderId[] = stops.flatMap((one) =>
    one.kind === 'drop' ? asId<OrderId>(one.order) : 'orders' in one ? one.orders.map(asId<OrderId>) : [],
  )
  const orders = (await ordersByIds(db, [...new Set(orderIds)])).filter((order) => !isCancelled(order))
  const placeIds = stops.flatMap((one) => (one.kind === 'pickup' ? asId<PlaceId>(one.merchant) : []))
  const places = await placesByIds(db, [...new Set(placeIds)])
  const gestures = noted.filter(isAbout(shift, orderIds))
  return {
    shift,
    hub,
    mine,
    freshPress: randomUUID(),
    crow: plan?.distances !== 'bike router',
    givenUp: await givenUpOf(db, orderIds),
    stops: stopsOf({ shift, hub, stops, orders, places, gestures }),
  }
}

/** What was done on this round, and to its orders by others who had them before. */
const isAbout = (shift: Shift, orderIds: readonly OrderId[]) => (one: Gesture) =>
  one.shiftId === shift.id || one.kind === 'undone' || (isAboutOrder(one) && orderIds.includes(one.orderId))

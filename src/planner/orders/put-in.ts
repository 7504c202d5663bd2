import { anneal } from '../anneal.ts'
import { copyRounds } from '../best-rounds.ts'
import { DONE, isAway, movedOrders, orderNodes, addedDistance, writePlan } from '../bikes/door.ts'
import type { DoorWindow, Placed } from './window.ts'
import { touch, undo } from '../round-rows.ts'
import { type Desk, HEAT, LOOKS, FEWEST_TRIES, MOST_TRIES, withSearch } from './desk.ts'

/** The hours the order is to be handed over in, for what is asked next. */
export function setWindow(
  { day, model, request, starts }: Desk,
  { from_s, to_s, ready_s }: DoorWindow,
): void {
  const { announced_s, pickups: given, dropoff, ...rest } = day.orders[request]!
  const pickups = given.map((one, index) => ({ ...one, ready_s: ready_s?.[index] ?? one.ready_s }))
  const order = { ...rest, announced_s, pickups, dropoff: { ...dropoff, from_s, to_s } }
  model.day.orders[request] = order
  // The hours of an order whose goods are on board are bound by them too, and are not to choose.
  if (starts.pinned[request] !== -1) return
  const { picks, drop, bikes } = model.orders[request]!
  model.ready[drop] = from_s
  model.latest[drop] = to_s
  pickups.filter(isAway).forEach((one, index) => {
    model.ready[picks[index]!] = Math.max(one.ready_s, announced_s)
  })
  model.orders[request] = { ...orderNodes(model, order, picks, drop), bikes }
}

/** Puts the order where it adds least, the others where they are; undefined when no bike can have it so. */
export function putIn(desk: Desk): Placed | undefined {
  const { search, request } = desk
  const { rows, evaluator, field } = search
  let least = Infinity
  let where = -1
  for (let bike = 0; bike < rows.rounds; bike++) {
    const added = evaluator.seek(request, bike, least)
    if (added >= least) continue
    least = added
    where = bike
  }
  if (where < 0) return undefined
  touch(rows, where)
  rows.roundOf[request] = where
  evaluator.place(request, where, 0, 0)
  const placed = placedIn(desk, copyRounds(rows))
  undo(rows, field.requestOf, evaluator.refresh)
  return placed
}

/**
 * The others may give way, as long as each of them keeps a place; undefined when no room was found in a short search. `atOnce`: the first
 * room found will do: on a day under way, the first that moves no more than is allowed (`bikes/calm.ts`).
 */
export function makeRoom(desk: Desk, { atOnce = false } = {}): Placed | undefined {
  const { search, starts } = withSearch(desk)
  const looks = Math.round(LOOKS / search.field.requests)
  const iterations = Math.min(MOST_TRIES, Math.max(FEWEST_TRIES, looks))
  // what upsets a day costs far more than leaving the order out: no such plan is ever gone on from
  const isWhole = () => search.rows.banked === 0
  anneal(search, search.rows.rounds, HEAT, { iterations, ...(atOnce ? { enough: isWhole } : {}) })
  const placed = new Set(search.best.rounds.flat().map((node) => search.field.requestOf[node]))
  const whole = search.field.absence.every((_, one) => starts.pinned[one] === DONE || placed.has(one))
  return whole ? placedIn(desk, search.best.rounds) : undefined
}

function placedIn({ day, plan: before, model, starts, request }: Desk, rows: number[][]): Placed {
  const plan = writePlan(model, starts, rows)
  const { id } = day.orders[request]!
  const added = addedDistance(day, before, plan)
  const found = plan.bikes.flatMap(({ bike, stops }) =>
    stops.flatMap((stop) =>
      stop.kind === 'drop' && stop.order === id ? [{ bike, drop_s: stop.start_s }] : [],
    ),
  )
  if (!found[0]) throw new Error(`${id} has lost its place`)
  const moved = movedOrders(before.bikes, plan.bikes).filter((one) => one !== id)
  return { plan, ...found[0], addedDistance_m: added, moved }
}

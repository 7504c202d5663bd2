import type { Bike } from '../bike-day.ts'
import type { Desk } from './desk.ts'
import { MEASURES } from '../bikes/door.ts'
import type { DoorWindow, NoFit } from './window.ts'
import { nearMisses } from './near-miss.ts'

const HOPELESS_S = 1800

/** Why an order has no place in this window, once a place was sought in vain: the limit passed by least. */
export function whyNot(desk: Desk, window: DoorWindow): NoFit {
  const able = desk.bikes.filter((bike) => lacking(desk, bike) === undefined)
  const [one] = desk.bikes
  if (able.length === 0 && one !== undefined)
    return { limit: 'skill', missing: lacking(desk, one) ?? 'freezer-box' }
  const itself = readyTooLate(desk, window) ?? shiftTooShort(desk, able, window)
  return itself ?? nearMisses(desk, able) ?? { limit: 'full' }
}

/** True when no other arrangement of the bikes would help: the order itself says why, or too much is lacking. */
export function isHopeless({ model, request, bikes }: Desk, why: NoFit): boolean {
  if (why.limit === 'ready' || why.limit === 'shift' || why.limit === 'skill' || why.limit === 'full')
    return true
  if (why.limit === 'time' && why.late_s > HOPELESS_S) return true
  return bikes.every((bike) => model.orders[request]!.bikes[bike] === 0)
}

function lacking({ model, request }: Desk, bike: number): Bike['skills'][number] | undefined {
  const { order } = model.orders[request]!
  const { skills } = model.day.bikes[bike]!
  if (order.heavy && !skills.includes('heavy')) return 'heavy'
  const frozen = model.loads[model.orders[request]!.drop * MEASURES + MEASURES - 1]! < 0
  return frozen && !skills.includes('freezer-box') ? 'freezer-box' : undefined
}

/** Straight from where its goods are ready last, the order is late on any bike. */
function readyTooLate({ model, request }: Desk, { to_s }: DoorWindow): NoFit | undefined {
  const { picks, drop, hub, order } = model.orders[request]!
  const { travel, spot, spots, day } = model
  const places = picks.map((node) => ({
    place: day.merchants[spot[node]! - 1]!.id,
    drop_s: model.ready[node]! + model.service[node]! + travel[spot[node]! * spots + spot[drop]!]!,
  }))
  if (hub) places.push({ place: 'hub', drop_s: hub.ready + day.hub.reload_s + travel[spot[drop]!]! })
  const last = places.toSorted((a, b) => b.drop_s - a.drop_s)[0]
  if (!last || last.drop_s <= to_s) return undefined
  const ready_s = Math.max(
    0,
    ...order.pickups.filter(({ place }) => place === last.place).map((one) => one.ready_s),
  )
  return { limit: 'ready', late_s: last.drop_s - to_s, place: last.place, ready_s }
}

/** Every bike must be back before it could have been there. */
function shiftTooShort({ model, request }: Desk, able: number[], { from_s }: DoorWindow): NoFit | undefined {
  const { drop } = model.orders[request]!
  const back_s = from_s + model.service[drop]! + model.travel[model.spot[drop]! * model.spots]!
  const last = able.toSorted((a, b) => endOf(b) - endOf(a))[0]
  if (last === undefined || back_s <= endOf(last)) return undefined
  return { limit: 'shift', over_s: back_s - endOf(last), bike: model.day.bikes[last]!.id, leaves_s: null }

  function endOf(bike: number): number {
    return model.day.bikes[bike]!.shift_end_s
  }
}

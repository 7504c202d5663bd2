import type { BikeDay, BikePlan, Order } from '../bike-day.ts'
import type { DoorWindow } from './window.ts'
import type { Chance } from '../chance.ts'
import { at, bike, exampleDay, goods } from '../example-day.ts'

const SHOPS = 8

/** A town of eight shops around the hub and three bikes, without any order yet. */
export function emptyTown(): BikeDay {
  const merchants = Array.from({ length: SHOPS }, (_, index) => {
    const turn = (2 * Math.PI * index) / SHOPS
    const place = at(Math.round(900 * Math.cos(turn)), Math.round(900 * Math.sin(turn)))
    return { id: `m${index}`, name: `Commerce ${index}`, ...place, visit_s: 60 }
  })
  const bikes = ['b01', 'b02', 'b03'].map((id) => bike(id, id === 'b01' ? ['freezer-box', 'heavy'] : []))
  return { ...exampleDay(), speed_m_per_h: 15_000, merchants, bikes, orders: [] }
}

export const emptyPlan = (day: BikeDay): BikePlan => ({
  format: 'beffroi-bike-plan-1',
  day: day.id,
  bikes: [],
  unassigned: [],
})

export const townWindows: DoorWindow[] = [31_000, 33_000, 35_000, 37_000].map((from_s) => ({
  from_s,
  to_s: from_s + 2000,
}))

/** A basket of one to three shops, at a door somewhere in town. */
export function drawOrder(id: string, chance: Chance): Order {
  const below = (most: number) => Math.floor(chance() * most)
  const first = below(SHOPS)
  const pickups = Array.from({ length: 1 + below(3) }, (_, index) => {
    const cold = chance() < 0.2 ? ({ class: 'le8', max_on_board_s: 1800 } as const) : {}
    const weight_g = 1000 + below(6000)
    return { ...goods(`m${(first + index * 3) % SHOPS}`), volume_ml: 4000 + below(6000), weight_g, ...cold }
  })
  const door = at(below(3000) - 1500, below(3000) - 1500)
  const dropoff = { ...door, from_s: 0, to_s: 0, service_s: 90, floor: below(4), no_lift: chance() < 0.5 }
  return { id, announced_s: 0, heavy: chance() < 0.1, pickups, dropoff }
}

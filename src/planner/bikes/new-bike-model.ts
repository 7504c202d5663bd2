import { legTables } from '../bike-legs.ts'
import type { BikeDay, Order } from '../bike-day.ts'
import { MEASURES, isAway, loadOf, limitsOf } from './load.ts'
import { visitCost_m } from './door-cost.ts'
import { orderNodes } from './order-nodes.ts'
import type { BikeModel } from './model.ts'

export function newBikeModel(day: BikeDay): BikeModel {
  const merchantSpot = new Map(day.merchants.map(({ id }, index) => [id, index + 1]))
  const count = 1 + day.orders.reduce((sum, one) => sum + 1 + one.pickups.filter(isAway).length, 0)
  const { spots, length, travel } = legTables(day)
  const model: BikeModel = {
    day,
    nodes: count,
    spot: new Int32Array(count),
    spots,
    length,
    travel,
    requestOf: new Int32Array(count).fill(-1),
    isDrop: new Uint8Array(count),
    ready: new Float64Array(count),
    latest: new Float64Array(count).fill(Infinity),
    service: new Float64Array(count),
    doorCost: new Float64Array(count),
    onBoard: new Float64Array(count).fill(Infinity),
    loads: new Float64Array(count * MEASURES),
    limits: Float64Array.from(day.bikes.flatMap((bike) => limitsOf(bike, day.box_volume_ml))),
    shiftEnd: Float64Array.from(day.bikes, ({ shift_end_s }) => shift_end_s),
    orders: [],
  }
  let node = 1
  day.orders.forEach((order, request) => {
    const picks = order.pickups.filter(isAway).map((pickup) => {
      const merchant = merchantSpot.get(pickup.place) ?? 0
      model.spot[node] = merchant
      model.service[node] = day.merchants[merchant - 1]?.visit_s ?? 0
      model.doorCost[node] = visitCost_m(day, model.service[node]!)
      model.ready[node] = Math.max(pickup.ready_s, order.announced_s)
      model.onBoard[node] = pickup.max_on_board_s ?? Infinity
      model.loads.set(loadOf([pickup]), node * MEASURES)
      model.requestOf[node] = request
      return node++
    })
    addDrop(model, order, request, node)
    model.orders.push(orderNodes(model, order, picks, node++))
  })
  return model
}

function addDrop(model: BikeModel, order: Order, request: number, node: number): void {
  const { day } = model
  const { from_s, to_s, service_s, floor, no_lift } = order.dropoff
  model.spot[node] = 1 + day.merchants.length + request
  model.isDrop[node] = 1
  model.ready[node] = from_s
  model.latest[node] = to_s
  model.service[node] = service_s + (no_lift ? floor * day.stairs_s_per_floor : 0)
  model.loads.set(
    loadOf(order.pickups).map((measure) => -measure),
    node * MEASURES,
  )
  model.requestOf[node] = request
}

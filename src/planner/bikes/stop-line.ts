import type { BikeModel } from './model.ts'
import { MEASURES } from './load.ts'
import type { BikeStart } from './start.ts'

/** The stops of one bike in a line, with what bounds their hours; loads are judged while the line is laid out. */
export function newStopLine(model: BikeModel, starts: BikeStart[]) {
  const { day, spot, spots, travel, length, requestOf, isDrop, ready } = model
  const { latest, service, doorCost, onBoard, loads, limits, orders } = model
  const room = model.nodes * 2 + 4
  // Most goods are not cold: their weight and volume are all there is to count.
  const measured = new Uint8Array(model.nodes).fill(2)
  for (let node = 0; node < model.nodes; node++)
    for (let measure = 2; measure < MEASURES; measure++)
      if (loads[node * MEASURES + measure] !== 0) measured[node] = MEASURES
  const stopOf = new Int32Array(room)
  const firstNode = new Int32Array(room)
  const place = new Int32Array(room)
  const lower = new Float64Array(room)
  const upper = new Float64Array(room)
  const lasting = new Float64Array(room)
  const legs = new Float64Array(room)
  const dropStop = new Int32Array(day.orders.length)
  // Time on board: from which stop, for which order, at most.
  const rideFrom = new Int32Array(room)
  const rideOrder = new Int32Array(room)
  const rideMost = new Float64Array(room)
  const load = new Float64Array(MEASURES)
  let rides = 0
  let stops = 0
  let spent = 0

  /** Nodes become stops: collections next to each other at one merchant are one visit. Loads are counted on the way. */
  function layOut(bike: number, sequence: Int32Array, from: number, count: number): boolean {
    const begin = starts[bike]!
    const locked = begin.locked.length > 0
    rides = 0
    spent = 0
    stops = 1
    place[0] = begin.spot
    lower[0] = begin.visit?.start_s ?? begin.leave_s
    upper[0] = locked && !begin.visit ? begin.leave_s : Infinity
    lasting[0] = begin.visit?.lasting_s ?? 0
    firstNode[0] = 0
    load.set(begin.load)
    if (begin.loads && !loadAtHub(bike, sequence, from, from + count, 0)) return false
    for (let index = from; index < from + count; index++) {
      const node = sequence[index]!
      const last = stops - 1
      const merged =
        node > 0 &&
        isDrop[node] === 0 &&
        place[last] === spot[node] &&
        (index > from ? isDrop[sequence[index - 1]!] === 0 : begin.visit !== undefined)
      if (!merged) addStop(node)
      const stop = stops - 1
      stopOf[index - from] = stop
      if (node === 0) {
        if (!loadAtHub(bike, sequence, index + 1, from + count, stop)) return false
        lasting[stop] = day.hub.reload_s
        continue
      }
      lower[stop] = Math.max(lower[stop]!, ready[node]!)
      if (!addLoad(bike, loads, node * MEASURES, measured[node]!)) return false
      if (isDrop[node] === 1) dropStop[requestOf[node]!] = stop
      else addRide(stop, requestOf[node]!, onBoard[node]!)
    }
    addStop(0)
    lasting[stops - 1] = 0
    upper[stops - 1] = model.shiftEnd[bike]!
    return true
  }

  function addStop(node: number): void {
    const leg = place[stops - 1]! * spots + spot[node]!
    place[stops] = spot[node]!
    lower[stops] = ready[node]!
    upper[stops] = latest[node]!
    lasting[stops] = service[node]!
    legs[stops] = travel[leg]!
    firstNode[stops] = node
    spent += length[leg]! + doorCost[node]!
    stops++
  }

  function addRide(stop: number, request: number, most: number): void {
    if (most === Infinity) return
    rideFrom[rides] = stop
    rideOrder[rides] = request
    rideMost[rides++] = most
  }

  /** Loads at the hub what the orders of the trip have there; the trip lasts until the next visit of the hub. */
  function loadAtHub(bike: number, sequence: Int32Array, from: number, end: number, stop: number): boolean {
    for (let index = from; index < end && sequence[index] !== 0; index++) {
      const node = sequence[index]!
      const hub = isDrop[node] === 1 ? orders[requestOf[node]!]!.hub : undefined
      if (!hub) continue
      lasting[stop] = Math.max(lasting[stop]!, day.hub.reload_s)
      lower[stop] = Math.max(lower[stop]!, hub.ready)
      addRide(stop, requestOf[node]!, hub.onBoard)
      if (!addLoad(bike, hub.load, 0, MEASURES)) return false
    }
    return true
  }

  function addLoad(bike: number, measures: ArrayLike<number>, at: number, count: number): boolean {
    let fits = true
    for (let measure = 0; measure < count; measure++) {
      const sum = load[measure]! + measures[at + measure]!
      load[measure] = sum
      if (sum > limits[bike * MEASURES + measure]!) fits = false
    }
    return fits
  }

  const counts = { stops: () => stops, rides: () => rides, spent: () => spent }
  const bounds = { place, lower, upper, lasting, legs, dropStop, rideFrom, rideOrder, rideMost }
  return { layOut, stopOf, firstNode, ...bounds, ...counts }
}

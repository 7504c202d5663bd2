import type { Desk } from './desk.ts'
import { colds, MEASURES, type BikeModel, type Way } from '../bikes/door.ts'
import type { NearestBike, NoFit } from './window.ts'
import { latenessOf, leavesAt, ridesLeast, visitBefore } from './way-hours.ts'
import { least, type Miss } from './least-miss.ts'

const HOUR_S = 3600

export function tooMuch(desk: Desk, all: number[], measure: number): Miss | undefined {
  const { model } = desk
  const bikes = all.filter((bike) => mostEver(desk, bike, measure) > model.limits[bike * MEASURES + measure]!)
  if (bikes.length === 0) return undefined
  const limits = model.limits.slice()
  for (const bike of bikes) model.limits[bike * MEASURES + measure] = Infinity
  const miss = least(desk, bikes, (bike, way) => {
    const limit = limits[bike * MEASURES + measure]!
    const over = peak(desk, bike, way, measure) - limit
    if (over <= 0) return undefined
    return { share: over / (limit || over), why: measured(model, measure, over, nearest(desk, bike, way)) }
  })
  model.limits.set(limits)
  return miss
}

function measured({ day }: BikeModel, measure: number, over: number, bike: NearestBike): NoFit {
  if (measure === 0) return { limit: 'weight', over_g: over, ...bike }
  if (measure === 1) return { limit: 'volume', over_ml: over, ...bike }
  const over_boxes = Math.ceil(over / day.box_volume_ml)
  return { limit: 'boxes', cold: colds[measure - 2]!, over_boxes, ...bike }
}

/** More than this is never on board, however the order is put in: all that the bike has to carry, at once. */
function mostEver({ model, starts, search, request }: Desk, bike: number, measure: number): number {
  const { rows } = search
  const carried = (drop: number) => -model.loads[drop * MEASURES + measure]!
  let most = starts.starts[bike]!.load[measure]! + carried(model.orders[request]!.drop)
  for (let index = 0; index < rows.size[bike]!; index++) {
    const node = rows.at[bike * rows.stride + index]!
    if (model.isDrop[node] === 1) most += carried(node)
  }
  return most
}

/** The most on board at once, in one measure. */
function peak({ model, starts }: Desk, bike: number, { sequence, count }: Way, measure: number): number {
  const { orders, requestOf, isDrop, loads } = model
  const begin = starts.starts[bike]!
  let load = begin.load[measure]!
  let most = load
  const loadAtHub = (from: number) => {
    for (let index = from; index < count && sequence[index] !== 0; index++)
      if (isDrop[sequence[index]!] === 1)
        load += orders[requestOf[sequence[index]!]!]!.hub?.load[measure] ?? 0
    most = Math.max(most, load)
  }
  if (begin.locked.length === 0) loadAtHub(0)
  for (let index = 0; index < count; index++) {
    const node = sequence[index]!
    if (node === 0) loadAtHub(index + 1)
    else load += loads[node * MEASURES + measure]!
    most = Math.max(most, load)
  }
  return most
}

export function tooWarm(desk: Desk, bikes: number[]): Miss | undefined {
  const { model, request } = desk
  const { picks, drop, hub } = model.orders[request]!
  const most = picks.map((node) => model.onBoard[node]!)
  const atHub = hub?.onBoard ?? Infinity
  if (Math.min(atHub, ...most) === Infinity) return undefined // nothing of it is cold
  for (const node of picks) model.onBoard[node] = Infinity
  if (hub) hub.onBoard = Infinity
  const miss = least(desk, bikes, (bike, way) => {
    const ride_s = (node: number) => ridesLeast(way, way.stopOf(node), way.stopOf(drop))
    const overs = picks.map((node, index) => ride_s(node) - most[index]!)
    const over_s = Math.max(
      ...overs,
      hub ? ridesLeast(way, visitBefore(way, drop), way.stopOf(drop)) - atHub : 0,
    )
    return over_s > 0
      ? { share: over_s / HOUR_S, why: { limit: 'on-board', over_s, ...nearest(desk, bike, way) } }
      : undefined
  })
  picks.forEach((node, index) => (model.onBoard[node] = most[index]!))
  if (hub) hub.onBoard = atHub
  return miss
}

/** All hours of a bike are an hour wider: how late is the one that is served latest, at this door or after it? */
export function tooLate(desk: Desk, bikes: number[]): Miss | undefined {
  const { model, search } = desk
  const [latest, ends] = [model.latest.slice(), model.shiftEnd.slice()]
  model.latest.forEach((to_s, node) => (model.latest[node] = to_s + HOUR_S))
  model.shiftEnd.forEach((end_s, bike) => (model.shiftEnd[bike] = end_s + HOUR_S))
  const miss = least(desk, bikes, (bike, way) => {
    const late_s = latenessOf(way, latest, ends[bike]!)
    return late_s > 0
      ? { share: late_s / HOUR_S, why: { limit: 'time', late_s, ...nearest(desk, bike, way) } }
      : undefined
  })
  model.latest.set(latest)
  model.shiftEnd.set(ends)
  for (const bike of bikes) search.evaluator.refresh(bike)
  return miss
}

const nearest = (desk: Desk, bike: number, way: Way): NearestBike => ({
  bike: desk.model.day.bikes[bike]!.id,
  leaves_s: leavesAt(desk, bike, way),
})

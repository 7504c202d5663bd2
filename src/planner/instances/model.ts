/**
 * A problem of rounds, on typed arrays. Place 0 is the depot. A request is what is served whole by one round: one place,
 * or a pick-up (`first`) and its delivery (`second`). Distances are symmetric and a leg lasts as long as its length.
 */
export type Model = {
  kind: 'deliveries' | 'pairs' | 'trips'
  name: string
  places: number
  vehicles: number
  capacity: number
  distance: Float64Array
  ready: Float64Array
  due: Float64Array
  service: Float64Array
  demand: Float64Array
  release: Float64Array
  requests: number
  first: Int32Array
  second: Int32Array
  requestOf: Int32Array
}

export type Place = { x: number; y: number; demand: number; ready: number; due: number; service: number }

type Given = {
  kind: Model['kind']
  name: string
  vehicles: number
  capacity: number
  places: (Place & { release?: number })[]
  pairs?: [number, number][]
  length?: (exact: number) => number
}

export function newModel({ kind, name, vehicles, capacity, places, pairs, length = same }: Given): Model {
  const served = pairs ?? places.slice(1).map((_, index): [number, number] => [index + 1, -1])
  const requestOf = new Int32Array(places.length).fill(-1)
  served.forEach(([first, second], request) => {
    requestOf[first] = request
    if (second > 0) requestOf[second] = request
  })
  return {
    kind,
    name,
    places: places.length,
    // More than one a request is never of use, and half of one never rides.
    vehicles: Math.min(Math.floor(vehicles), served.length),
    capacity,
    distance: distances(places, length),
    ready: Float64Array.from(places, ({ ready }) => ready),
    due: Float64Array.from(places, ({ due }) => due),
    service: Float64Array.from(places, ({ service }) => service),
    demand: Float64Array.from(places, ({ demand }) => demand),
    release: Float64Array.from(places, ({ release = 0 }) => release),
    requests: served.length,
    first: Int32Array.from(served, ([first]) => first),
    second: Int32Array.from(served, ([, second]) => second),
    requestOf,
  }
}

const same = (exact: number) => exact

function distances(places: Place[], length: (exact: number) => number): Float64Array {
  return Float64Array.from({ length: places.length ** 2 }, (_, index) => {
    const from = places[Math.floor(index / places.length)]
    const to = places[index % places.length]
    if (!from || !to) throw new Error('a place is missing')
    return length(Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2))
  })
}

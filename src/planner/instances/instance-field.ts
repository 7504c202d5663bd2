import type { Model } from './model.ts'
import { nearest, type Field } from '../ruin-strings.ts'

const absence = 100

export function fieldOf(model: Model): Field {
  const far = model.distance.reduce((most, leg) => Math.max(most, leg), 0)
  const near = (request: number) => model.distance[model.first[request]!]!
  const list = (key: (request: number) => number) =>
    Float64Array.from({ length: model.requests }, (_, request) => key(request))
  const last = (request: number) =>
    model.second[request]! > 0 ? model.second[request]! : model.first[request]!
  return {
    requests: model.requests,
    requestOf: model.requestOf,
    near: nearest(model.places, (from, to) => model.distance[from * model.places + to]!),
    width: model.places - 1,
    keys: [
      list((request) => -near(request)),
      list((request) => -near(request)),
      list(near),
      list((request) => -model.demand[model.first[request]!]!),
      list((request) => model.due[last(request)]! - model.ready[model.first[request]!]!),
      list((request) => model.ready[model.first[request]!]! + model.release[model.first[request]!]!),
      list((request) => -model.due[last(request)]!),
    ],
    absence: new Float64Array(model.requests).fill(absence * far),
    average: 10,
    whole: model.kind === 'deliveries' ? 0.001 : 0,
    alike: true,
    severalTrips: model.kind === 'trips',
    deeper: model.kind === 'pairs' ? 0.9 : 0.01,
    done: () => false,
    clockEvery: 16,
  }
}

/** Fewer rounds than this cannot carry what is carried from the depot. */
export function floorOf(model: Model): number {
  if (model.kind !== 'deliveries') return 1
  return Math.ceil(model.demand.reduce((sum, demand) => sum + demand, 0) / model.capacity)
}

import type { BikeDay, BikeRound, BikeStop } from '#planner'
import { breachesOf, type LiveBreach } from './live-breach.ts'
import type { LiveStop } from './live-stop.ts'
import { expectedHours, livedHours, type DoneStop } from './live-hours.ts'
import { takenKey, type Notes } from './live-notes.ts'
import { waysOf, type Ways } from './live-ways.ts'

export type LiveRound = {
  /** The shift. */
  bike: string
  stops: LiveStop[]
  left: boolean
  over: boolean
  /** How far the next stop is behind the plan; less than nothing when ahead. */
  behind_s: number
  breaches: LiveBreach[]
}

/** Where each round stands at `now_s`, by its plan and what was noted: what is done, when the rest is expected, what will go wrong. */
export function livePlan(
  day: BikeDay,
  rounds: readonly BikeRound[],
  notes: Notes,
  now_s: number,
): LiveRound[] {
  const ways = waysOf(day)
  return rounds.map((round) => {
    const { done, coming } = split(round, notes)
    const over = coming.length === 0
    const lived = livedHours(ways, round.bike, done, over)
    const lasts = done.map(({ stop, at_s }, index): LiveStop => ({
      stop: lived[index]!,
      planned_s: stop.start_s,
      done: true,
      at_s,
    }))
    const stops = [...lasts, ...comingOf(day, ways, round.bike, lasts, coming, now_s)].map(numbered())
    const next = stops.find((one) => !one.done)
    return {
      bike: round.bike,
      stops,
      left: done.length > 0,
      over,
      behind_s: next ? next.stop.departure_s - plannedEnd(next, ways, round.bike) : 0,
      breaches: breachesOf(day, round.bike, stops),
    }
  })
}

const plannedEnd = ({ stop, planned_s }: LiveStop, ways: Ways, bike: string): number =>
  planned_s + (stop.kind === 'hub' ? stop.departure_s - stop.start_s : ways.service_s(stop, bike))

/** Ahead of the plan, a bike goes on at once, unless cold goods would then be on board for too long. */
function comingOf(
  day: BikeDay,
  ways: Ways,
  bike: string,
  lasts: readonly LiveStop[],
  coming: readonly BikeStop[],
  now_s: number,
): LiveStop[] {
  const last = lasts.at(-1)?.stop
  const place = lasts.map(({ stop }) => ways.placeOf(stop)).findLast((one) => one !== undefined)
  const from = last && { place: place ?? 0, departure_s: last.departure_s }
  const guess = (eager: boolean) =>
    expectedHours(ways, bike, from, coming, now_s, eager).map((stop, index): LiveStop => ({
      stop,
      planned_s: coming[index]!.start_s,
      done: false,
      at_s: undefined,
    }))
  const planned = guess(false)
  if (!last) return planned
  const soon = guess(true)
  const worse =
    breachesOf(day, bike, [...lasts, ...soon]).length > breachesOf(day, bike, [...lasts, ...planned]).length
  return worse ? planned : soon
}

/** What is done and what is to come. Doing a stop says that the hub and the break before it are done; ending an order, its goods. */
function split({ bike, stops }: BikeRound, notes: Notes): { done: DoneStop[]; coming: BikeStop[] } {
  const lasts = stops.length - 1
  const back = notes.back.get(bike)
  const hours = stops.map((stop, index) => (index === lasts ? back : notedAt(stop, bike, notes)))
  for (const [index, { kind }] of stops.entries())
    if ((kind === 'hub' || kind === 'break') && index < lasts && hours[index] === undefined)
      if (hours.some((at, later) => later > index && at !== undefined)) hours[index] = null
  const done = stops.flatMap((stop, index) => (hours[index] === undefined ? [] : [{ stop, index }]))
  // Without an hour of its own, a stop comes just before the next one that has one.
  const keyOf = (index: number) => hours.slice(index).find((at) => typeof at === 'number') ?? 0
  const ridden = done.toSorted((a, b) => keyOf(a.index) - keyOf(b.index) || a.index - b.index)
  return {
    done: ridden.map(({ stop, index }) => ({ stop, at_s: hours[index] ?? undefined })),
    coming: back === undefined ? stops.filter((_, index) => hours[index] === undefined) : [],
  }
}

/** When a stop was done, null when it was at an hour that nobody noted, undefined when it is to come. */
function notedAt(stop: BikeStop, bike: string, notes: Notes): number | null | undefined {
  if (stop.kind === 'break') return notes.paused.get(bike)
  if (stop.kind === 'drop') return notes.ended.get(stop.order)
  if (stop.kind === 'hub') return notes.left.get(bike)?.[stop.trip - 1]
  const hours = stop.orders.map((id) => notes.taken.get(takenKey(id, stop.merchant)))
  if (!stop.orders.every((id, index) => hours[index] !== undefined || notes.ended.has(id))) return undefined
  const noted = hours.filter((at) => at !== undefined)
  return noted.length > 0 ? Math.max(...noted) : null
}

/** Trips are counted again, since doors may have been done in another sequence. */
function numbered(): (one: LiveStop, index: number, all: LiveStop[]) => LiveStop {
  let loads = 0
  return (one, index, all) => {
    if (one.stop.kind === 'hub' && index < all.length - 1) loads++
    return { ...one, stop: { ...one.stop, trip: Math.max(loads, 1) } }
  }
}

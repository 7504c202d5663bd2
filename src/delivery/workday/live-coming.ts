import { waitUnladen, type BikeDay, type BikeRound, type BikeStop } from '#planner'
import { asId } from '#platform/id'
import { breachesOf } from './live-breach.ts'
import type { LiveStop } from './live-stop.ts'
import { expectedHours, type DoneStop } from './live-hours.ts'
import { type Notes, takenKey } from './live-notes.ts'
import type { Ways } from './live-ways.ts'
import type { ShiftId } from '../ids.ts'

/**
 * Ahead of the plan, a bike goes on at once to its next stop, and waits after it where least is on board; unless cold goods would then be
 * on board for too long.
 */
export function comingOf(
  day: BikeDay,
  ways: Ways,
  bike: ShiftId,
  lasts: readonly LiveStop[],
  coming: readonly BikeStop[],
  now_s: number,
): LiveStop[] {
  const last = lasts.at(-1)?.stop
  const place = lasts.map(({ stop }) => ways.placeOf(stop)).findLast((one) => one !== undefined)
  const from = last && { place: place ?? 0, departure_s: last.departure_s }
  const expected = (eager: boolean) => expectedHours(ways, bike, from, coming, now_s, eager)
  const toCome = (stops: readonly BikeStop[]) =>
    stops.map((stop, index): LiveStop => ({
      stop,
      planned_s: coming[index]!.start_s,
      done: false,
      at_s: undefined,
    }))
  const planned = toCome(expected(false))
  if (!last) return planned
  const whole = [...lasts.map(({ stop }) => stop), ...expected(true)]
  const soon = toCome(waitUnladen(day, { bike, stops: whole }, lasts.length + 1).stops.slice(lasts.length))
  const worse =
    breachesOf(day, bike, [...lasts, ...soon]).length > breachesOf(day, bike, [...lasts, ...planned]).length
  return worse ? planned : soon
}

/** What is done and what is to come. Doing a stop says that the hub and the break before it are done; ending an order, its goods. */
export function splitRound(
  { bike, stops }: BikeRound,
  notes: Notes,
): { done: DoneStop[]; coming: BikeStop[] } {
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

/** Trips are counted again, since doors may have been done in another sequence. */
export function numbered(): (one: LiveStop, index: number, all: LiveStop[]) => LiveStop {
  let loads = 0
  return (one, index, all) => {
    if (one.stop.kind === 'hub' && index < all.length - 1) loads++
    return { ...one, stop: { ...one.stop, trip: Math.max(loads, 1) } }
  }
}

/** When a stop was done, null when it was at an hour that nobody noted, undefined when it is to come. */
function notedAt(stop: BikeStop, bike: string, notes: Notes): number | null | undefined {
  if (stop.kind === 'break') return notes.paused.get(bike)
  if (stop.kind === 'drop') return notes.ended.get(stop.order)
  if (stop.kind === 'hub') return notes.left.get(bike)?.[stop.trip - 1]
  const hours = stop.orders.map((id) => notes.taken.get(takenKey(asId(id), asId(stop.merchant))))
  if (!stop.orders.every((id, index) => hours[index] !== undefined || notes.ended.has(id))) return undefined
  const noted = hours.filter((at) => at !== undefined)
  return noted.length > 0 ? Math.max(...noted) : null
}

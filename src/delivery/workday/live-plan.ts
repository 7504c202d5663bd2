import type { BikeDay, BikeRound } from '#planner'
import { asId } from '#platform/id'
import { breachesOf } from './live-breach.ts'
import type { LiveStop } from './live-stop.ts'
import { livedHours } from './live-hours.ts'
import type { Notes } from './live-notes.ts'
import { waysOf, type Ways } from './live-ways.ts'
import { comingOf, splitRound, numbered } from './live-coming.ts'
import type { LiveRound } from './live-round.ts'

/** Where each round stands at `now_s`, by its plan and what was noted: what is done, when the rest is expected, what will go wrong. */
export function livePlan(
  day: BikeDay,
  rounds: readonly BikeRound[],
  notes: Notes,
  now_s: number,
): LiveRound[] {
  const ways = waysOf(day)
  return rounds.map((round) => {
    const { done, coming } = splitRound(round, notes)
    const over = coming.length === 0
    const lived = livedHours(ways, round.bike, done, over)
    const lasts = done.map(({ stop, at_s }, index): LiveStop => ({
      stop: lived[index]!,
      planned_s: stop.start_s,
      done: true,
      at_s,
    }))
    const stops = [...lasts, ...comingOf(day, ways, asId(round.bike), lasts, coming, now_s)].map(numbered())
    const next = stops.find((one) => !one.done)
    return {
      bike: round.bike,
      stops,
      left: done.length > 0,
      over,
      behind_s: next ? next.stop.departure_s - plannedEnd(next, ways, round.bike) : 0,
      breaches: breachesOf(day, asId(round.bike), stops),
    }
  })
}

const plannedEnd = ({ stop, planned_s }: LiveStop, ways: Ways, bike: string): number =>
  planned_s + (stop.kind === 'hub' ? stop.departure_s - stop.start_s : ways.service_s(stop, bike))

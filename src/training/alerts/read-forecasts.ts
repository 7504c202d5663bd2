import { obligationsOn, type Group } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { countedUntil, gaugeFrom, tally, creditsOfEach } from '../hours/door.ts'
import { hostHalfDaysOfEach } from '../half-day-store.ts'
import { subgroupsOfEach } from '../subgroup-store.ts'
import type { Forecast } from './forecast.ts'
import type { HalfDay, Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'

/** Those whose pace ends under the obligation of their group, by group and by person. */
export async function readForecasts(
  db: Db,
  groups: readonly Group[],
  { calendars, trainees }: Read,
  now: Date,
): Promise<Map<string, Map<string, Forecast>>> {
  const on = parisDay(now)
  const ids = groups.map((group) => group.id)
  const obligations = await obligationsOn(
    db,
    groups.map(({ actionId }) => ({ actionId, on })),
  )
  const [subgroups, credits, atHosts] = [
    await subgroupsOfEach(db, ids),
    await creditsOfEach(db, ids),
    await hostHalfDaysOfEach(db, ids),
  ]
  const forecastsIn = ({ id, endsOn: by }: Group, obligation: (typeof obligations)[number]) => {
    const rows = {
      calendar: calendars.get(id) ?? [],
      atHosts: atHosts.get(id) ?? [],
      trainees: trainees.get(id) ?? [],
      subgroups: subgroups.get(id) ?? new Map<string, Subgroup>(),
      credits: credits.get(id) ?? [],
    }
    const tallies = tally(rows, {
      now: countedUntil(now),
      pmsmpCounts: obligation?.pmsmpCountsInTotal ?? true,
    })
    const goalPercent = obligation?.atLeastPercent ?? null
    const found = tallies.flatMap((one): [string, Forecast][] => {
      const { forecast: share, missingMinutes } = gaugeFrom(one, goalPercent)
      const under = goalPercent !== null && share !== null && missingMinutes > 0
      return under ? [[one.personId, { share, goalPercent, missingMinutes, by }]] : []
    })
    return new Map(found)
  }
  return new Map(groups.map((group, i) => [group.id, forecastsIn(group, obligations[i])]))
}

type Read = { calendars: Map<string, HalfDay[]>; trainees: Map<string, Trainee[]> }

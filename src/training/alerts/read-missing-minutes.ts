import { obligationsOn, type Group } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { gaugeFrom, tally, creditsOfEach } from '../hours/door.ts'
import { subgroupsOfEach } from '../subgroup-store.ts'
import type { HalfDay, Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'

/** Minutes that each trainee lacks towards the obligation of their group, by group and by person. */
export async function missingMinutes(
  db: Db,
  groups: readonly Group[],
  { calendars, trainees }: Read,
  now: Date,
): Promise<Map<string, Map<string, number>>> {
  const on = parisDay(now)
  const ids = groups.map((group) => group.id)
  const obligations = await obligationsOn(
    db,
    groups.map(({ actionId }) => ({ actionId, on })),
  )
  const [subgroups, credits] = [await subgroupsOfEach(db, ids), await creditsOfEach(db, ids)]
  const missingIn = (id: string, obligation: (typeof obligations)[number]) => {
    const rows = {
      calendar: calendars.get(id) ?? [],
      trainees: trainees.get(id) ?? [],
      subgroups: subgroups.get(id) ?? new Map<string, Subgroup>(),
      credits: credits.get(id) ?? [],
    }
    const tallies = tally(rows, { now, pmsmpCounts: obligation?.pmsmpCountsInTotal ?? true })
    const goal = obligation?.atLeastPercent ?? null
    return new Map(tallies.map((one) => [one.personId, gaugeFrom(one, goal).missingMinutes]))
  }
  return new Map(groups.map(({ id }, i) => [id, missingIn(id, obligations[i])]))
}

type Read = { calendars: Map<string, HalfDay[]>; trainees: Map<string, Trainee[]> }

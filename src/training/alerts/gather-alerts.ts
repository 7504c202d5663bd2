import { readGroup, stageOf, type Group, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { alertRules } from './alert.ts'
import { alertNotesOfEach } from './note-store.ts'
import { absencesOfEach } from '../attendance-store.ts'
import { heldOfEach } from '../ledger/door.ts'
import { calendarsOf } from '../half-day-store.ts'
import { traineesOfEach } from '../trainee-store.ts'
import { lastWorks } from '../work/door.ts'
import { alertsAmong, type TraineeAlerts } from './trainee-alerts.ts'
import type { Forecast } from './forecast.ts'
import { readForecasts } from './read-forecasts.ts'

/**
 * Whom to call in this group at this instant, those that nobody looks after first, minutes alone last. Nobody outside of the
 * group's dates.
 */
export async function alertsOf(db: Db, groupId: GroupId, now: Date): Promise<TraineeAlerts[]> {
  const group = await readGroup(db, groupId)
  return (group && (await alertsOfEach(db, [group], now)).get(groupId)) ?? []
}

/** Same, in several groups, by the id of the group; as many queries for one as for a hundred. */
export async function alertsOfEach(
  db: Db,
  groups: readonly Group[],
  now: Date,
): Promise<Map<string, TraineeAlerts[]>> {
  const today = parisDay(now)
  const running = groups.filter((group) => stageOf(group, today) === 'during')
  if (running.length === 0) return new Map()
  const ids = running.map((group) => group.id)
  const [calendars, trainees] = [await calendarsOf(db, ids), await traineesOfEach(db, ids)]
  const forecasts = await readForecasts(db, running, { calendars, trainees }, now)
  const since = addDays(today, -alertRules.absencesWithinDays)
  const [works, absences] = [await lastWorks(db, ids), await absencesOfEach(db, ids, since)]
  const [notes, held] = [await alertNotesOfEach(db, ids), await heldOfEach(db, ids)]
  const alertsIn = (id: string) =>
    alertsAmong(trainees.get(id) ?? [], now, {
      calendar: calendars.get(id) ?? [],
      forecasts: forecasts.get(id) ?? new Map<string, Forecast>(),
      works: works.get(id) ?? [],
      absences: absences.get(id) ?? [],
      notes: notes.get(id) ?? [],
      held: held.get(id) ?? [],
    })
  return new Map(ids.map((id) => [id, alertsIn(id)]))
}

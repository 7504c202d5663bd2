import { obligationsOn, readGroup, stageOf, type Group } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { alertsFor, isLookedAfter, type Alert } from './alert.ts'
import { alertNotesOfEach, type AlertNote } from './alert-store.ts'
import { absencesOfEach } from './attendance-store.ts'
import type { Presence } from './attendance.ts'
import { gaugeFrom } from './gauge.ts'
import { readTalliesOfEach } from './gauge-store.ts'
import { calendarsOf } from './half-day-store.ts'
import type { HalfDay } from './half-day.ts'
import { traineesOfEach, type Trainee } from './trainee-store.ts'
import { lastWorks, type LastWork } from './work-store.ts'

/** The alerts about one trainee, and what was last noted. `lookedAfter` while somebody said what they do about it. */
export type TraineeAlerts = {
  personId: string
  givenName: string
  familyName: string
  alerts: Alert[]
  note: AlertNote | undefined
  lookedAfter: boolean
}

/**
 * Whom to call in this group at this instant, those that nobody looks after first, minutes alone last. Nobody outside of the
 * group's dates.
 */
export async function alertsOf(db: Db, groupId: string, now: Date): Promise<TraineeAlerts[]> {
  const group = await readGroup(db, groupId)
  return (group && (await alertsOfEach(db, [group], now)).get(groupId)) ?? []
}

/** Same, in several groups, by the id of the group; as many queries for one as for a hundred. */
export async function alertsOfEach(
  db: Db,
  groups: readonly Group[],
  now: Date,
): Promise<Map<string, TraineeAlerts[]>> {
  const running = groups.filter((group) => stageOf(group, parisDay(now)) === 'during')
  const ids = running.map((group) => group.id)
  const [calendars, missing] = [await calendarsOf(db, ids), await missingMinutes(db, running, now)]
  const [works, absences] = [await lastWorks(db, ids), await absencesOfEach(db, ids)]
  const [notes, trainees] = [await alertNotesOfEach(db, ids), await traineesOfEach(db, ids)]
  const alertsIn = (id: string) =>
    alertsAmong(trainees.get(id) ?? [], now, {
      calendar: calendars.get(id) ?? [],
      missing: missing.get(id) ?? new Map<string, number>(),
      works: works.get(id) ?? [],
      absences: absences.get(id) ?? [],
      notes: notes.get(id) ?? [],
    })
  return new Map(ids.map((id) => [id, alertsIn(id)]))
}

/** Minutes that each trainee lacks towards the obligation of their group, by group and by person. */
async function missingMinutes(
  db: Db,
  groups: readonly Group[],
  now: Date,
): Promise<Map<string, Map<string, number>>> {
  const today = parisDay(now)
  const obligations = await obligationsOn(
    db,
    groups.map((group) => ({ actionId: group.actionId, on: today })),
  )
  const asked = groups.map((group, i) => ({
    groupId: group.id,
    pmsmpCounts: obligations[i]?.pmsmpCountsInTotal ?? true,
  }))
  const tallies = await readTalliesOfEach(db, asked, now)
  const missingIn = (id: string, goal: number | null) =>
    new Map((tallies.get(id) ?? []).map((one) => [one.personId, gaugeFrom(one, goal).missingMinutes]))
  return new Map(groups.map(({ id }, i) => [id, missingIn(id, obligations[i]?.atLeastPercent ?? null)]))
}

type Known = {
  calendar: HalfDay[]
  missing: Map<string, number>
  works: LastWork[]
  absences: Pick<Presence, 'personId' | 'day'>[]
  notes: AlertNote[]
}

function alertsAmong(trainees: readonly Trainee[], now: Date, known: Known): TraineeAlerts[] {
  const today = parisDay(now)
  const found = trainees
    .filter((one) => !one.untilDay || one.untilDay >= today)
    .map(({ personId, givenName, familyName, fromDay }): TraineeAlerts => {
      const note = known.notes.find((one) => one.personId === personId)
      const alerts = alertsFor({
        now,
        calendar: known.calendar,
        fromDay,
        lastWorkAt: known.works.find((one) => one.personId === personId)?.at ?? null,
        missingMinutes: known.missing.get(personId) ?? 0,
        absences: known.absences.filter((one) => one.personId === personId).map((one) => one.day),
      })
      return { personId, givenName, familyName, alerts, note, lookedAfter: isLookedAfter(note, now) }
    })
  return found.filter((one) => one.alerts.length > 0).toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ lookedAfter, alerts }: TraineeAlerts): number =>
  Number(lookedAfter) * 2 + Number(alerts.every((one) => one.kind === 'behind'))

import { readGroup, stageOf } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { alertsFor, isLookedAfter, type Alert } from './alert.ts'
import { alertNotesOf, type AlertNote } from './alert-store.ts'
import { absencesNotExcused } from './attendance-store.ts'
import { gaugeOf, type GroupGauge } from './gauge-of.ts'
import { wholeCalendarOf } from './half-day-store.ts'
import { traineesOf } from './trainee-store.ts'
import { lastWorks } from './work-store.ts'

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
 * group's dates. `known` is the gauge of this instant, for whoever has it.
 */
export async function alertsOf(
  db: Db,
  groupId: string,
  now: Date,
  known?: GroupGauge,
): Promise<TraineeAlerts[]> {
  const group = await readGroup(db, groupId)
  const today = parisDay(now)
  if (!group || stageOf(group, today) !== 'during') return []
  const calendar = await wholeCalendarOf(db, groupId)
  const { trainees } = known ?? (await gaugeOf(db, groupId, now))
  const gauge = new Map(trainees.map((one) => [one.personId, one]))
  const works = await lastWorks(db, groupId)
  const absences = await absencesNotExcused(db, groupId)
  const notes = await alertNotesOf(db, groupId)
  const found = (await traineesOf(db, groupId))
    .filter((one) => !one.untilDay || one.untilDay >= today)
    .map(({ personId, givenName, familyName, fromDay }): TraineeAlerts => {
      const note = notes.find((one) => one.personId === personId)
      const alerts = alertsFor({
        now,
        calendar,
        fromDay,
        lastWorkAt: works.get(personId) ?? null,
        missingMinutes: gauge.get(personId)?.missingMinutes ?? 0,
        absences: absences.filter((one) => one.personId === personId).map((one) => one.day),
      })
      return { personId, givenName, familyName, alerts, note, lookedAfter: isLookedAfter(note, now) }
    })
  return found.filter((one) => one.alerts.length > 0).toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ lookedAfter, alerts }: TraineeAlerts): number =>
  Number(lookedAfter) * 2 + Number(alerts.every((one) => one.kind === 'behind'))

import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { alertsFor, isLookedAfter, type Alert } from './alert.ts'
import type { Forecast } from './forecast.ts'
import type { AlertNote } from './note-store.ts'
import type { Held } from '../ledger/door.ts'
import type { Presence } from '../attendance.ts'
import type { HalfDay } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'
import type { LastWork } from '../work/door.ts'

/** The alerts about one trainee, and what was last noted. `lookedAfter` while somebody said what they do about it. */
export type TraineeAlerts = {
  personId: PersonId
  givenName: string
  familyName: string
  alerts: Alert[]
  note: AlertNote | undefined
  lookedAfter: boolean
}

type Known = {
  calendar: HalfDay[]
  forecasts: Map<string, Forecast>
  works: LastWork[]
  absences: Pick<Presence, 'personId' | 'day'>[]
  notes: AlertNote[]
  held: Held[]
}

export function alertsAmong(trainees: readonly Trainee[], now: Date, known: Known): TraineeAlerts[] {
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
        forecast: known.forecasts.get(personId),
        absences: known.absences.filter((one) => one.personId === personId).map((one) => one.day),
        held: known.held.filter((one) => one.personId === personId),
      })
      return { personId, givenName, familyName, alerts, note, lookedAfter: isLookedAfter(note, now) }
    })
  return found
    .filter((one) => one.alerts.length > 0)
    .toSorted((a, b) => rank(a) - rank(b) || missingOf(b) - missingOf(a))
}

/** Of two who are only under the obligation, first who has most to make up. */
const missingOf = ({ alerts }: TraineeAlerts): number =>
  alerts.reduce((sum, one) => sum + (one.kind === 'behind' ? one.missingMinutes : 0), 0)

const rank = ({ lookedAfter, alerts }: TraineeAlerts): number =>
  Number(lookedAfter) * 2 + Number(alerts.every((one) => one.kind === 'behind'))

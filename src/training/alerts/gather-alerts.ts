import { obligationsOn, readGroup, stageOf, type Group } from '#actions'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { alertRules, alertsFor, isLookedAfter, type Alert } from './alert.ts'
import { alertNotesOfEach, type AlertNote } from './note-store.ts'
import { absencesOfEach } from '../attendance-store.ts'
import { heldOfEach, type Held } from '../ledger/door.ts'
import type { Presence } from '../attendance.ts'
import { gaugeFrom, tally, creditsOfEach } from '../hours/door.ts'
import { calendarsOf } from '../half-day-store.ts'
import { subgroupsOfEach } from '../subgroup-store.ts'
import type { HalfDay, Subgroup } from '../half-day.ts'
import { traineesOfEach, type Trainee } from '../trainee-store.ts'
import { lastWorks, type LastWork } from '../work/door.ts'

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
  const today = parisDay(now)
  const running = groups.filter((group) => stageOf(group, today) === 'during')
  const ids = running.map((group) => group.id)
  const [calendars, trainees] = [await calendarsOf(db, ids), await traineesOfEach(db, ids)]
  const missing = await missingMinutes(db, running, { calendars, trainees }, now)
  const since = addDays(today, -alertRules.absencesWithinDays)
  const [works, absences] = [await lastWorks(db, ids), await absencesOfEach(db, ids, since)]
  const [notes, held] = [await alertNotesOfEach(db, ids), await heldOfEach(db, ids)]
  const alertsIn = (id: string) =>
    alertsAmong(trainees.get(id) ?? [], now, {
      calendar: calendars.get(id) ?? [],
      missing: missing.get(id) ?? new Map<string, number>(),
      works: works.get(id) ?? [],
      absences: absences.get(id) ?? [],
      notes: notes.get(id) ?? [],
      held: held.get(id) ?? [],
    })
  return new Map(ids.map((id) => [id, alertsIn(id)]))
}

type Read = { calendars: Map<string, HalfDay[]>; trainees: Map<string, Trainee[]> }

/** Minutes that each trainee lacks towards the obligation of their group, by group and by person. */
async function missingMinutes(
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

type Known = {
  calendar: HalfDay[]
  missing: Map<string, number>
  works: LastWork[]
  absences: Pick<Presence, 'personId' | 'day'>[]
  notes: AlertNote[]
  held: Held[]
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
        held: known.held.filter((one) => one.personId === personId),
      })
      return { personId, givenName, familyName, alerts, note, lookedAfter: isLookedAfter(note, now) }
    })
  return found.filter((one) => one.alerts.length > 0).toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ lookedAfter, alerts }: TraineeAlerts): number =>
  Number(lookedAfter) * 2 + Number(alerts.every((one) => one.kind === 'behind'))

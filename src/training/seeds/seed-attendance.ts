import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { addLines } from '../attendance/line-store.ts'
import type { NewLine } from '../attendance/line.ts'
import { insertSheet, insertSignature } from '../sheet/store.ts'
import type { Reason } from '../attendance.ts'
import { isSigned, type HalfDay } from '../half-day.ts'

type Calendar = HalfDay[]
type Told = {
  group: Group
  trainees: readonly { id: string }[]
  calendar: Calendar
  trainerId: string
  now: Date
}

/** What the sheets of the past hold, and the one of this very half-day, where not everybody has signed yet. */
export async function seedAttendance(tx: Db, told: Told): Promise<void> {
  const { calendar, trainees, trainerId, now } = told
  const begun = calendar.filter((one) => isSigned(one.mode) && one.startsAt <= now)
  const current = begun.filter((one) => one.endsAt > now)
  const past = begun.filter((one) => one.endsAt <= now)
  const lines = past.flatMap((one, n) =>
    trainees.flatMap((trainee, i) =>
      inIt(one, i) ? [lineOf(told, one, trainee.id, absenceOf(n, i), n + i)] : [],
    ),
  )
  await addLines(tx, lines)
  await addLines(tx, withoutNews(told, past, current))
  for (const one of new Map(past.map((each) => [`${each.day} ${each.half}`, each])).values())
    if (one.mode !== 'pmsmp') await insertSignature(tx, one, trainerId, null, one.endsAt)
  for (const one of current) {
    await insertSheet(tx, one, '4271', trainerId, one.startsAt)
    await addLines(tx, signedAlready(told, one))
  }
}

const inIt = (one: { subgroup: 'A' | 'B' | null }, i: number): boolean =>
  !one.subgroup || one.subgroup === (i < 7 ? 'A' : 'B')

/** Now and then somebody is away: one half-day in thirty or so, for a reason that changes. */
function absenceOf(n: number, i: number): Reason | null {
  if ((n * 13 + i * 7) % 31 !== 5) return null
  return reasons[(n + i) % reasons.length] ?? null
}

const isOver = (group: Group, now: Date): boolean => group.endsOn < parisDay(now)

const reasons: Reason[] = ['sick child', 'illness', 'appointment', 'transport', 'illness', 'unexcused']

const blank = { justification: null, countersigned: null, why: null }

function lineOf(
  { trainerId, group, now }: Told,
  one: Calendar[number],
  personId: string,
  reason: Reason | null,
  n: number,
): NewLine {
  const common = { ...blank, id: idOf(one.id, personId), halfDayId: one.id, personId, saidAt: one.startsAt }
  if (reason) return { ...common, status: 'absent', reason, reasonWords: null, saidBy: trainerId }
  const lateMinutes = n % 37 === 3 ? 15 : 0
  const how = isOver(group, now) ? ('on paper' as const) : ('own device' as const)
  return {
    ...common,
    status: 'present',
    lateMinutes,
    signature: { how },
    saidBy: how === 'on paper' ? trainerId : personId,
  }
}

/** Readable and stable: the last half of the half-day's id, then of the person's. */
const idOf = (halfDayId: string, personId: string): string =>
  `${halfDayId.slice(-12, -4)}-${halfDayId.slice(-4)}-8${personId.slice(0, 3)}-8000-${personId.replaceAll('-', '').slice(-14, -8)}${personId.slice(-6)}`

const withoutNewsIndex = 6

/** Jocelyne has not been seen for two half-days and nobody knows why: the demo has something to call about. */
function withoutNews(told: Told, past: Calendar, current: Calendar): NewLine[] {
  const jocelyne = told.trainees[withoutNewsIndex]
  if (!jocelyne || isOver(told.group, told.now)) return []
  return [...past.slice(current.length > 0 ? -1 : -2), ...current].map((one) => ({
    ...blank,
    id: idOf(one.id, jocelyne.id).replace('-8000-', '-8001-'),
    halfDayId: one.id,
    personId: jocelyne.id,
    status: 'absent',
    reason: null,
    reasonWords: null,
    saidBy: told.trainerId,
    saidAt: one.startsAt,
    why: 'Notée présente par erreur',
  }))
}

/** This half-day: most have signed; Yasmine keeps her child; Aïcha and two others still have to. */
function signedAlready(told: Told, one: Calendar[number]): NewLine[] {
  return told.trainees.flatMap((trainee, i) => {
    if (!inIt(one, i) || i === 0 || i === 4 || i === 11 || i === withoutNewsIndex) return []
    return [lineOf(told, one, trainee.id, i === 3 ? 'sick child' : null, i)]
  })
}

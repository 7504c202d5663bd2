import type { Group } from '#actions'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import type { NewLine } from '../attendance/line.ts'
import type { Reason } from '../attendance.ts'
import type { HalfDay } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

type Calendar = HalfDay[]

export type SeededGroup = {
  group: Group
  trainees: readonly { id: PersonId }[]
  calendar: Calendar
  trainerId: PersonId
  now: Date
}

export const inIt = (one: { subgroup: 'A' | 'B' | null }, i: number): boolean =>
  !one.subgroup || one.subgroup === (i < 7 ? 'A' : 'B')

/** Now and then somebody is away: one half-day in thirty or so, for a reason that changes. */
export function absenceOf(n: number, i: number): Reason | null {
  if ((n * 13 + i * 7) % 31 !== 5) return null
  return reasons[(n + i) % reasons.length] ?? null
}

const isOver = (group: Group, now: Date): boolean => group.endsOn < parisDay(now)

const reasons: Reason[] = ['sick child', 'illness', 'appointment', 'transport', 'illness', 'unexcused']

const blank = { justification: null, countersigned: null, why: null }

export function lineOf(
  { trainerId, group, now }: SeededGroup,
  one: Calendar[number],
  personId: PersonId,
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
const idOf = (halfDayId: HalfDayId, personId: PersonId): string =>
  `${halfDayId.slice(-12, -4)}-${halfDayId.slice(-4)}-8${personId.slice(0, 3)}-8000-${personId.replaceAll('-', '').slice(-14, -8)}${personId.slice(-6)}`

const withoutNewsIndex = 6

/** Jocelyne has not been seen for two half-days and nobody knows why: the demo has something to call about. */
export function withoutNews(seeded: SeededGroup, past: Calendar, current: Calendar): NewLine[] {
  const jocelyne = seeded.trainees[withoutNewsIndex]
  if (!jocelyne || isOver(seeded.group, seeded.now)) return []
  return [...past.slice(current.length > 0 ? -1 : -2), ...current].map((one) => ({
    ...blank,
    id: idOf(one.id, jocelyne.id).replace('-8000-', '-8001-'),
    halfDayId: one.id,
    personId: jocelyne.id,
    status: 'absent',
    reason: null,
    reasonWords: null,
    saidBy: seeded.trainerId,
    saidAt: one.startsAt,
    why: { words: 'Notée présente par erreur' },
  }))
}

/** This half-day: most have signed; Yasmine keeps her child; Aïcha and two others still have to. */
export function signedAlready(seeded: SeededGroup, one: Calendar[number]): NewLine[] {
  return seeded.trainees.flatMap((trainee, i) => {
    if (!inIt(one, i) || i === 0 || i === 4 || i === 11 || i === withoutNewsIndex) return []
    return [lineOf(seeded, one, trainee.id, i === 3 ? 'sick child' : null, i)]
  })
}

import { mondayOf, type Day } from '#platform/time'
import {
  allAgainst,
  judgeImmersion,
  ledgerOfToday,
  type PastConvention,
  type Question,
  type Refusing,
  type Verdict,
} from '../law/door.ts'
import { lawPrescriber, type Prescriber } from '../prescribers/door.ts'
import { inLaw, lastDayOf, missingIn, presencesIn, weeksIn, type Convention } from '../terms/door.ts'
import type { Signatory } from './signatory.ts'

type Known = {
  birthDate: Day | null
  prescriber: Prescriber | undefined
  /** conventions and immersions of the past of the person */
  history: readonly PastConvention[]
  /** the other conventions of the person that count: hours are counted whoever receives (L5135-6) */
  beside: readonly Convention[]
  signatories: readonly Pick<Signatory, 'role' | 'login' | 'name'>[]
  /** the day on which the last of them signs, at the earliest */
  decidedOn: Day
}

/** What the law says of a convention before anybody signs it: as if each of its signatories signed that day, from where their code is sent. */
export const judgeConvention = (one: Convention, known: Known): Verdict =>
  judgeImmersion(asked(one, known), ledgerOfToday)

/** Same, for who writes it: every rule that says no. */
export const brokenBy = (one: Convention, known: Known): Refusing[] =>
  allAgainst(asked(one, known), ledgerOfToday)

/** The hours of its own weeks, with those of the same weeks elsewhere. */
function hoursAsked(one: Convention, beside: readonly Convention[]): Pick<Question, 'weeks' | 'presences'> {
  const { timetable } = one.terms
  const weeks = weeksIn(timetable, one.fromDay, one.toDay)
  const mondays = new Set(weeks.map(({ monday }) => monday))
  const others = beside.map((other) => [other.terms.timetable, other.fromDay, lastDayOf(other)] as const)
  return {
    weeks: [
      ...weeks,
      ...others.flatMap((there) => weeksIn(...there)).filter(({ monday }) => mondays.has(monday)),
    ],
    presences: [
      ...presencesIn(timetable, one.fromDay, one.toDay),
      ...others.flatMap((there) => presencesIn(...there)).filter(({ day }) => mondays.has(mondayOf(day))),
    ],
  }
}

function asked(one: Convention, known: Known): Question {
  const { birthDate, prescriber, history, beside, signatories, decidedOn } = known
  return {
    convention: { ...inLaw(one, one), id: one.id },
    history,
    ...hoursAsked(one, beside),
    decidedOn,
    missing: missingIn(one.terms),
    accompanyingDistinct: one.prescriber.id !== one.keeper.id,
    employed: signatories.some(({ role }) => role === 'employer') || one.cddi !== null,
    signatures: signatories.map(({ role, login, name }) => ({
      role,
      by: name,
      for: name,
      ...(login ? { channel: login } : {}),
    })),
    ...(prescriber ? { prescriber: lawPrescriber(prescriber) } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(one.cddi ? { cddi: one.cddi } : {}),
  }
}

import type { Day } from '#platform/time'
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
import { inLaw, missingIn, presencesIn, weeksIn, type Convention } from '../terms/door.ts'
import type { Signatory } from './signatory.ts'

type Known = {
  birthDate: Day | null
  prescriber: Prescriber | undefined
  /** conventions and immersions of the past of the person */
  history: readonly PastConvention[]
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

function asked(one: Convention, known: Known): Question {
  const { birthDate, prescriber, history, signatories, decidedOn } = known
  return {
    convention: { ...inLaw(one, one), id: one.id },
    history,
    weeks: weeksIn(one.terms.timetable, one.fromDay, one.toDay),
    presences: presencesIn(one.terms.timetable, one.fromDay, one.toDay),
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

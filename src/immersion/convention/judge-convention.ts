import type { Day } from '#platform/time'
import {
  judgeImmersion,
  ledgerOfToday,
  type PastConvention,
  type RuleKey,
  type Verdict,
} from '../law/door.ts'
import { lawPrescriber, type Prescriber } from '../prescribers/door.ts'
import { inLaw, type Convention } from './convention.ts'
import type { Signatory } from './signatory.ts'
import { missingIn } from './terms.ts'
import { presencesIn, weeksIn } from './timetable.ts'

type Known = {
  birthDate: Day | null
  prescriber: Prescriber
  /** conventions and immersions of the past of the person */
  history: readonly PastConvention[]
  signatories: readonly Pick<Signatory, 'role' | 'login' | 'name'>[]
  /** the day on which the last of them signs, at the earliest */
  decidedOn: Day
}

/** What the law says of a convention before anybody signs it: as if each of its signatories signed that day, from where their code is sent. */
export function judgeConvention(one: Convention, known: Known): Verdict {
  const { birthDate, prescriber, history, signatories, decidedOn } = known
  return judgeImmersion(
    {
      convention: { ...inLaw(one, one), id: one.id },
      history,
      weeks: weeksIn(one.terms.timetable, one.fromDay, one.toDay),
      presences: presencesIn(one.terms.timetable, one.fromDay, one.toDay),
      prescriber: lawPrescriber(prescriber),
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
      ...(birthDate ? { birthDate } : {}),
      ...(one.cddi ? { cddi: one.cddi } : {}),
    },
    ledgerOfToday,
  )
}

/** The field that mends what a rule refuses. */
export const fieldOfRule: Record<RuleKey, string> = {
  content: 'objectives',
  'one-object': 'object',
  'no-disguised-work': 'objectives',
  'prescriber-delegation': 'prescriberId',
  'prescriber-kind': 'prescriberId',
  'signature-missing': 'personLogin',
  'sign-for-another': 'hostSigner',
  'same-channel': 'hostLogin',
  antedated: 'fromDay',
  dates: 'toDay',
  'one-month': 'toDay',
  'renewal-once': 'renewsId',
  'renewal-same-object': 'object',
  'renewal-objectives': 'objectives',
  'renewal-length': 'toDay',
  'two-per-host': 'fromDay',
  'same-object-twice': 'object',
  'sixty-days': 'toDay',
  'cddi-quarter': 'toDay',
  'day-adult': 'morningTo',
  'week-adult': 'mornings',
  'day-minor': 'morningTo',
  'week-minor': 'mornings',
  'rest-minor': 'mornings',
  'night-minor': 'afternoonTo',
  'pause-minor': 'morningTo',
  'daily-rest-minor': 'afternoonTo',
  'daily-rest-adult': 'afternoonTo',
  'weekly-rest-adult': 'mornings',
}

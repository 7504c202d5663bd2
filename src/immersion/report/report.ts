import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { addDays, parisDay, type Day } from '#platform/time'
import { lastDayOf, wasSigned, type Convention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'

export const reachedAnswers = ['yes', 'partly', 'no'] as const
export const hireAnswers = ['yes', 'maybe', 'no'] as const
type HireAnswer = (typeof hireAnswers)[number]

/** What a host answered at the end: three questions, a word if they like. */
export type HostReport = {
  conventionId: ConventionId
  reached: (typeof reachedAnswers)[number]
  /** tasks of the convention, in its own words */
  doneWell: readonly string[]
  wouldHire: HireAnswer
  words: string
  voiceId: FileId | null
  answeredBy: string
  /** who wrote it when it was told on the telephone; null when the host answered by their own link */
  writtenBy: PersonId | null
  firstAt: Date
  at: Date
}

/** What the person says of it. */
export type OwnReport = {
  conventionId: ConventionId
  words: string
  voiceId: FileId | null
  pictureId: FileId | null
  firstAt: Date
  at: Date
}

/** So many days after the first answer, it may be answered again. */
const DAYS = 7

export const lastDayToChange = ({ firstAt }: Pick<HostReport, 'firstAt'>): Day =>
  addDays(parisDay(firstAt), DAYS)

/** True until a report is closed; one that was not given is open. */
export const mayChange = (report: Pick<HostReport, 'firstAt'> | undefined, on: Day): boolean =>
  !report || on <= lastDayToChange(report)

/** Who accompanies the person writes what they are told on the telephone: never over what the host said by their own link. */
export const mayWriteReport = (report: HostReport | undefined, on: Day): boolean =>
  !report || (report.writtenBy !== null && mayChange(report, on))

/** The morning on which reports are asked: of an immersion that was signed, its last day, and ever after. */
export const isTimeOf = (one: Convention, on: Day): boolean => wasSigned(one) && lastDayOf(one) <= on

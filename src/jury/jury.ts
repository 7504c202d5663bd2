import { addDays, parisInstant, writeClock, writeFullDay, type Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { OrganisationId, PersonId } from '#people'
import type { GridId, JurorId, JuryId } from './ids.ts'

export type College = 'employers' | 'professionals'

export const collegeWords: Record<College, string> = {
  employers: 'Collège des employeurs',
  professionals: 'Collège des formateurs et professionnels',
}

/** A jury for a group, as it was planned. */
export type PlannedJury = {
  id: JuryId
  groupId: GroupId
  gridId: GridId
  /** A rehearsal (« jury blanc ») decides nothing that counts. */
  kind: 'jury' | 'rehearsal'
  heldOn: Day
  /** 'HH:MM' in Paris. */
  startsAt: string | null
  place: string
  organiserId: OrganisationId
  organiserName: string
  /** The name of the file it was read from, when it was not held here. */
  readFrom: string | null
}

/** Planned, then opened for deliberation, then closed: each with when. */
export type JuryStage =
  | { stage: 'planned' }
  | { stage: 'open'; openedAt: Date }
  | { stage: 'closed'; openedAt: Date; closedAt: Date }

export type Jury = PlannedJury & JuryStage

/** 'jeudi 14 juin 2018 à 9 h' */
export const whenOf = (jury: Pick<Jury, 'heldOn' | 'startsAt'>): string =>
  jury.startsAt
    ? `${writeFullDay(jury.heldOn)} à ${writeClock(parisInstant(jury.heldOn, jury.startsAt))}`
    : writeFullDay(jury.heldOn)

/** Somebody who judges. Known by name alone when a file says no more. */
export type Juror = {
  id: JurorId
  juryId: JuryId
  name: string
  personId: PersonId | null
  college: College | null
  part: 'president' | 'member'
  finishedAt: Date | null
}

export type Candidate = {
  personId: PersonId
  givenName: string
  familyName: string
  position: number
}

export const stageWords: Record<Jury['stage'], string> = {
  planned: 'Chacun note seul',
  open: 'Délibération ouverte',
  closed: 'Délibération close',
}

// A juror reads the files on the day; then some days to sign the minutes and answer a question.
export const DAYS_AFTER = 7

/** From the day of the jury to the last day when a juror still reads its files. */
export const juryDays = (jury: Pick<Jury, 'heldOn'>): { from: Day; until: Day } => ({
  from: jury.heldOn,
  until: addDays(jury.heldOn, DAYS_AFTER),
})

export type CollegeRefusal = 'no employer' | 'no professional'

/** Both colleges sit, or the jury does not stand. Undefined when it stands. */
export function whyNotBalanced(jurors: readonly Pick<Juror, 'college'>[]): CollegeRefusal | undefined {
  if (!jurors.some((one) => one.college === 'employers')) return 'no employer'
  if (!jurors.some((one) => one.college === 'professionals')) return 'no professional'
  return undefined
}

/** The seats of a jury: three are needed, six at most. */
export const SEATS = [1, 2, 3, 4, 5, 6] as const

import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { foadShare, type Activity } from '../activity.ts'

/** What the figures of a group are made of, whoever counted it. Minutes are those of the programme, and those credited. */
export type Counts = {
  groupId: GroupId
  started: number
  neverStarted: number
  foadMinutes: number
  totalMinutes: number
  pmsmpMinutes: number
  creditedMinutes: number
}

export type TraineeRow = {
  groupId: GroupId
  personId: PersonId
  fromDay: Day
  untilDay: Day | null
  /** Half-days where they were present. */
  presences: number
  creditedMinutes: number
}

/** Somebody took part unless they left on the day they were to begin, without a half-day signed nor a work proven. */
export const started = (row: TraineeRow): boolean =>
  row.untilDay === null || row.untilDay > row.fromDay || row.presences > 0 || row.creditedMinutes > 0

/** The same counts as the database, from rows: a test compares both. */
export function countFromRows(
  groupId: GroupId,
  trainees: readonly TraineeRow[],
  activities: readonly Pick<Activity, 'mode' | 'minutes'>[],
): Counts {
  const { foadMinutes, totalMinutes } = foadShare(activities, { pmsmpCounts: true })
  const taking = trainees.filter(started)
  return {
    groupId,
    started: taking.length,
    neverStarted: trainees.length - taking.length,
    foadMinutes,
    totalMinutes,
    pmsmpMinutes: totalMinutes - foadShare(activities, { pmsmpCounts: false }).totalMinutes,
    creditedMinutes: taking.reduce((sum, one) => sum + one.creditedMinutes, 0),
  }
}

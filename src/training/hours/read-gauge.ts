import { obligationOn, readGroup, type Obligation, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { connectionMinutes } from './connection-store.ts'
import { countedUntil, gaugeFrom, type Gauge } from './gauge.ts'
import { sumOf } from './tally.ts'
import { readTallies } from './gauge-store.ts'
import { traineesOf } from '../trainee-store.ts'

/** One trainee's line of the gauge. `connectionMinutes` is a support, never counted. */
export type TraineeGauge = Gauge & {
  givenName: string
  familyName: string
  left: boolean
  connectionMinutes: number
}

/** The gauge of a group against its funder's obligation. `goalPercent` is null when there is none. */
export type GroupGauge = {
  goalPercent: number | null
  obligation: Obligation | undefined
  trainees: TraineeGauge[]
  group: Omit<Gauge, 'personId'>
  /** The last day of the group: by when what is missing must be made up. */
  endsOn: Day | undefined
}

/**
 * Credited FOAD minutes against the minutes of the programme that had passed last night, per trainee and for the group.
 * Rule of the obligation in force that day, or on the last day of a group that is over.
 */
export async function gaugeOf(db: Db, groupId: GroupId, now: Date): Promise<GroupGauge> {
  const group = await readGroup(db, groupId)
  const today = parisDay(now)
  const on = group && group.endsOn < today ? group.endsOn : today
  const obligation = group && (await obligationOn(db, group.actionId, on))
  const goalPercent = obligation?.atLeastPercent ?? null
  const pmsmpCounts = obligation?.pmsmpCountsInTotal ?? true
  const [tallies, trainees, connected] = [
    await readTallies(db, groupId, { now: countedUntil(now), pmsmpCounts }),
    await traineesOf(db, groupId),
    await connectionMinutes(db, groupId),
  ]
  const named = new Map(trainees.map((one) => [one.personId, one]))
  const lines = tallies.map((one): TraineeGauge => {
    const trainee = named.get(one.personId)
    return {
      ...gaugeFrom(one, goalPercent),
      givenName: trainee?.givenName ?? '',
      familyName: trainee?.familyName ?? '',
      left: Boolean(trainee?.untilDay && trainee.untilDay < today),
      connectionMinutes: connected.get(one.personId) ?? 0,
    }
  })
  const whole = gaugeFrom({ personId: asId<PersonId>(''), ...sumOf(tallies) }, goalPercent)
  return { goalPercent, obligation, trainees: lines, group: whole, endsOn: group?.endsOn }
}

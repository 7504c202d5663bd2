import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { isFoad, type Mode } from '../activity.ts'
import type { HostHalfDay } from '../half-day-store.ts'
import type { Subgroup } from '../half-day.ts'

/** What is counted for one trainee, in minutes. The programme is what the calendar plans for them; `done` is what has ended. */
export type Tally = {
  personId: PersonId
  creditedMinutes: number
  foadDone: number
  foadTotal: number
  /** FOAD included; PMSMP or not, as the obligation says. */
  done: number
  total: number
}

type Planned = {
  day: Day
  startsAt: Date
  endsAt: Date
  mode: Mode
  subgroup: Subgroup | null
  cancelledAt: Date | null
}

type Attending = { personId: PersonId; fromDay: Day; untilDay: Day | null }

/** The tallies of a group from its rows: its calendar, what its trainees do at hosts beside it, its trainees and their half of the group (A when nobody said), its ledger. */
export function tally(
  rows: {
    calendar: readonly Planned[]
    atHosts: readonly HostHalfDay[]
    trainees: readonly Attending[]
    subgroups: ReadonlyMap<string, Subgroup>
    credits: readonly { personId: PersonId; minutes: number }[]
  },
  { now, pmsmpCounts }: { now: Date; pmsmpCounts: boolean },
): Tally[] {
  const counted = rows.calendar.filter((one) => !one.cancelledAt && (pmsmpCounts || one.mode !== 'pmsmp'))
  return rows.trainees.map(({ personId, fromDay, untilDay }) => {
    const subgroup = rows.subgroups.get(personId) ?? 'A'
    const theirs = counted.filter(
      (one) =>
        (one.subgroup ?? subgroup) === subgroup && one.day >= fromDay && (!untilDay || one.day <= untilDay),
    )
    const atHost = rows.atHosts.filter(
      (one) =>
        pmsmpCounts && one.personId === personId && one.day >= fromDay && (!untilDay || one.day <= untilDay),
    )
    const all = [...theirs, ...atHost]
    const foad = theirs.filter((one) => isFoad(one.mode))
    return {
      personId,
      creditedMinutes: rows.credits
        .filter((one) => one.personId === personId)
        .reduce((sum, one) => sum + one.minutes, 0),
      foadDone: minutesOf(foad.filter((one) => one.endsAt <= now)),
      foadTotal: minutesOf(foad),
      done: minutesOf(all.filter((one) => one.endsAt <= now)),
      total: minutesOf(all),
    }
  })
}

const minutesOf = (list: readonly Pick<Planned, 'startsAt' | 'endsAt'>[]): number =>
  list.reduce((sum, one) => sum + Math.floor((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000), 0)

/** The group taken whole: the sums of its trainees. */
export const sumOf = (tallies: readonly Tally[]): Omit<Tally, 'personId'> =>
  tallies.reduce(
    (sum, one) => ({
      creditedMinutes: sum.creditedMinutes + one.creditedMinutes,
      foadDone: sum.foadDone + one.foadDone,
      foadTotal: sum.foadTotal + one.foadTotal,
      done: sum.done + one.done,
      total: sum.total + one.total,
    }),
    { creditedMinutes: 0, foadDone: 0, foadTotal: 0, done: 0, total: 0 },
  )

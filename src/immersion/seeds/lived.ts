import type { Half } from '../terms/timetable.ts'
import type { Aim } from '../law/door.ts'
import type { HostId } from '../ids.ts'
import type { HostReport } from '../report/report.ts'
import type { Contract } from '../hire/hire.ts'
import type { Told } from '../after/situation.ts'
import type { Visit } from '../visits/visit.ts'
import { dayOf, type Day } from '#platform/time'

type Absence = readonly [day: Day, half: Half, status: 'absent' | 'justified']
/** `done`: which tasks of the convention, in its order. */
type Report = {
  by: 'link' | 'phone'
  reached: HostReport['reached']
  done: readonly number[]
  wouldHire: HostReport['wouldHire']
  words: string
}

/** An immersion of the first group, as it was lived. `who`: its rank in the group. */
export type Lived = {
  who: number
  host: HostId
  object: Aim
  dates: readonly [Day, Day]
  /** its last day and why, when it ended before */
  stopped?: readonly [Day, string]
  /** signed on the eve: the one before has just been stopped */
  follows?: true
  /** it renews the one before */
  renews?: true
  away: readonly Absence[]
  visit: Pick<Visit, 'way' | 'going' | 'words'> & { day: Day }
  report: Report | null
  own: string
  hired?: {
    saidBy: 'host' | 'person'
    on: Day
    proof: readonly [Contract, hours: number, startsOn: Day] | null
  }
  /** three and six months later; null: no answer; with who heard it */
  later?: readonly [Told | null, Told | null]
}

/** A day of the year of the first group. */
export const on = (day: string): Day => dayOf(`2018-${day}`)
/** The two weeks of its calendar. */
export const weeks = [on('05-22'), on('05-30')] as const

export const told = (
  situation: Told['situation'],
  contract: Told['contract'] = null,
  since: Told['since'] = null,
): Told => ({ situation, contract, since })
export const looking = told('looking')

type Asked = Lived['visit']
export const call = (day: string, words: string): Asked => ({
  way: 'call',
  going: 'well',
  day: on(day),
  words,
})
export const visit = (day: string, words: string): Asked => ({
  way: 'visit',
  going: 'well',
  day: on(day),
  words,
})

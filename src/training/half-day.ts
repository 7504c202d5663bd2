import { parisClock, type Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Mode } from './activity.ts'
import type { HalfDayId } from './ids.ts'

export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]

export const halfWords: Record<Half, string> = { morning: 'Matin', afternoon: 'Après-midi' }
/** As addresses write it. */
export const halfAddress: Record<Half, string> = { morning: 'matin', afternoon: 'apres-midi' }

export const halfAt = (address: string): Half | undefined =>
  halves.find((half) => halfAddress[half] === address)

export type Subgroup = 'A' | 'B'

/** A half-day of a group's calendar: when, where, how, with whom. */
export type HalfDay = {
  id: HalfDayId
  groupId: GroupId
  uid: string
  sequence: number
  day: Day
  half: Half
  startsAt: Date
  endsAt: Date
  mode: Mode
  title: string
  room: string
  /** Null until somebody is named, and where nobody of ours trains: at home, at a host's. */
  trainerId: PersonId | null
  /** Null when the whole group is there. */
  subgroup: Subgroup | null
  cancelledAt: Date | null
}

/** With the name of who trains, as a calendar says it. */
export type NamedHalfDay = HalfDay & { trainerName: string | null }

export const minutesOf = (one: Pick<HalfDay, 'startsAt' | 'endsAt'>): number =>
  Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000)

/** What begins before 13 h is of the morning. */
export const halfOf = (startsAt: Date): Half => (parisClock(startsAt) < '13:00' ? 'morning' : 'afternoon')

/** True when it takes the morning and the afternoon: it must be cut at noon. */
export const passesNoon = (startsAt: Date, endsAt: Date): boolean =>
  parisClock(startsAt) < '13:00' && parisClock(endsAt) > '14:00'

/** Whether a half-day is to be signed: work at home is proven by the work, everything else by a signature. */
export const asksSignature = (mode: Mode): boolean => mode !== 'foad at home'

/** Home and the host are not rooms of ours: nobody can take them twice. */
export const takesRoom = (mode: Mode): boolean => mode !== 'foad at home' && mode !== 'pmsmp'

/** True when somebody may be in both: the same half of the group, or the whole group on one side. */
export const meets = (one: Subgroup | null, other: Subgroup | null): boolean =>
  one === null || other === null || one === other

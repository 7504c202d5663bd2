import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Mode } from './activity.ts'
import type { Half } from './half-day.ts'
import type { HalfDayId } from './ids.ts'

/** What somebody may say. */
export const reasons = [
  'illness',
  'sick child',
  'medical appointment',
  'appointment',
  'transport',
  'unexcused',
  'other',
] as const
/** 'elsewhere': two groups said the person present at the same hours, and the other one was right. */
export type Reason = (typeof reasons)[number] | 'elsewhere'

export const reasonWords: Record<Reason, string> = {
  illness: 'Maladie',
  'sick child': 'Enfant malade',
  'medical appointment': 'Rendez-vous médical',
  appointment: 'Rendez-vous',
  transport: 'Transport',
  elsewhere: 'Ailleurs à ces heures',
  unexcused: 'Injustifiée',
  other: 'Autre raison',
}

/** Health, of the person or of their child: ACCESS.md shows others only that the absence is justified. */
export const isMedical = (reason: Reason): boolean =>
  reason === 'illness' || reason === 'sick child' || reason === 'medical appointment'

export type Status = 'present' | 'absent'

/** How a trainee signed. */
export type Signed = Signature['how']

/** Only a drawing is kept as it was made. */
export type Signature = { how: 'drawn'; drawing: string } | { how: 'typed' | 'own device' | 'on paper' }

/** What is said of somebody at one half-day: there, and how they signed; or away, and why, once it is known. */
export type Attended =
  | { status: 'present'; lateMinutes: number; signature: Signature | undefined }
  | { status: 'absent'; reason: Reason | null; reasonWords: string | null }

export const signatureOf = (attended: Attended | undefined): Signature | undefined =>
  attended?.status === 'present' ? attended.signature : undefined

/** Minutes after the hour; 0 for who was away. */
export const lateOf = (attended: Attended | undefined): number =>
  attended?.status === 'present' ? attended.lateMinutes : 0

/** Where one person stands at one half-day: the last line said. */
export type Presence = {
  halfDayId: HalfDayId
  personId: PersonId
  day: Day
  half: Half
  startsAt: Date
  endsAt: Date
  mode: Mode
  status: Status
  lateMinutes: number
  /** True for an absence with a reason that is not 'unexcused'; null when nobody knows the reason yet, or when present. */
  excused: boolean | null
  signed: Signed | null
  saidAt: Date
  /** An imported sheet contradicts itself: counted neither as presence nor as absence until somebody answers. */
  doubted: boolean
  /** Where, when the person was at the host of an immersion: its convention says so, and nobody signs. */
  hostName: string | null
}

/**
 * One presence for each half-day of somebody who was at a host then, in their order: what the group saw when they were there, else where the immersion
 * was. Two presences at the same hours are asked elsewhere; several half-days of one morning with the group stay apart.
 */
export function oneForEachHalf(all: readonly Presence[]): Presence[] {
  const weight = ({ hostName, status, doubted }: Presence) =>
    doubted ? 0 : (status === 'present' ? 2 : 0) + Number((status === 'present') === (hostName === null))
  const halves = Map.groupBy(all, (one) => `${one.personId} ${one.day} ${one.half}`)
  return [...halves.values()].flatMap((same) =>
    same.some(({ hostName }) => hostName !== null)
      ? same.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1)
      : same,
  )
}

/** The same, in the words of a presence. */
export const presenceIn = (
  attended: Attended,
): Pick<Presence, 'status' | 'lateMinutes' | 'excused' | 'signed'> =>
  attended.status === 'present'
    ? { ...attended, excused: null, signed: attended.signature?.how ?? null }
    : { status: 'absent', lateMinutes: 0, excused: isExcused(attended.reason), signed: null }

const isExcused = (reason: Reason | null): boolean | null => (reason === null ? null : reason !== 'unexcused')

export type Minutes = { personId: PersonId; mode: Mode; minutes: number }

import { chez } from '#platform/i18n'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { Half } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

/** A half-day of another group where a trainee of this one was said present. */
export type OtherPresence = {
  /** The group of the trainee from which it is seen. */
  seenFrom: GroupId
  personId: PersonId
  halfDayId: HalfDayId
  groupId: GroupId
  title: string
  /** Where, when it is no group but an immersion. */
  hostName: string | null
  startsAt: Date
  endsAt: Date
  /** The same body leads both: only then is the other group named. */
  sameLead: boolean
}

/** A presence of this group, as two that meet are compared. */
export type OwnPresence = {
  groupId: GroupId
  personId: PersonId
  halfDayId: HalfDayId
  givenName: string
  familyName: string
  day: Day
  half: Half
  startsAt: Date
  endsAt: Date
}

/** Why one side keeps its presence, and when it said so. */
export type Kept = { halfDayId: HalfDayId; personId: PersonId; otherHalfDayId: HalfDayId; why: string }

/** Somebody in two places at the same hours, seen from one of them. */
export type Elsewhere = OwnPresence & {
  other: OtherPresence
  keptHere: string | undefined
  keptThere: boolean
}

/** True while this side did not say that it keeps its presence; a correction ends it. */
export const isToSettle = ({ keptHere }: Pick<Elsewhere, 'keptHere'>): boolean => keptHere === undefined

/** True when nobody can have been in both: two short half-days of the same morning do not meet. */
export const meetsInTime = (
  one: Pick<OwnPresence, 'startsAt' | 'endsAt'>,
  other: Pick<OwnPresence, 'startsAt' | 'endsAt'>,
): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** Each presence of these groups with each of another that it meets, in the order of the hours. */
export const elsewhereIn = (
  own: readonly OwnPresence[],
  others: readonly OtherPresence[],
  kept: readonly Kept[],
): Elsewhere[] =>
  own.flatMap((presence) =>
    others
      .filter(
        (other) =>
          other.seenFrom === presence.groupId &&
          other.personId === presence.personId &&
          meetsInTime(presence, other),
      )
      .map((other) => ({
        ...presence,
        other,
        keptHere: keptAt(kept, presence, other)?.why,
        keptThere: keptAt(kept, other, presence) !== undefined,
      })),
  )

type Side = Pick<OwnPresence, 'halfDayId' | 'personId'>
const keptAt = (kept: readonly Kept[], here: Side, there: Side): Kept | undefined =>
  kept.find(
    (one) =>
      one.halfDayId === here.halfDayId &&
      one.otherHalfDayId === there.halfDayId &&
      one.personId === here.personId,
  )

/** Where else, in words: the other group, or the host, is named only where the same body leads both. */
export const whereElse = ({
  sameLead,
  title,
  hostName,
}: Pick<OtherPresence, 'sameLead' | 'title' | 'hostName'>): string =>
  hostName !== null
    ? `en immersion${sameLead ? ` ${chez(hostName)}` : ''}`
    : sameLead
      ? `dans ${title}`
      : 'dans un autre organisme'

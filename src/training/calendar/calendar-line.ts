import type { Outcome } from '#platform/imports'
import { holidayOn, parisDay, writeDate } from '#platform/time'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import type { CalendarLine } from './ics-read.ts'
import { halfOf, type HalfDay } from '../half-day.ts'

type Read = Extract<CalendarLine, { what: 'half-day' }>

/** The half-day that an event asks for, under the identity that its UID has already. */
export const halfDayIn = (read: Read, before: HalfDay | undefined, groupId: GroupId, now: Date): HalfDay => ({
  id: before?.id ?? newId(),
  groupId,
  uid: read.uid,
  sequence: read.sequence,
  day: parisDay(read.startsAt),
  half: halfOf(read.startsAt),
  startsAt: read.startsAt,
  endsAt: read.endsAt,
  mode: read.mode,
  title: read.title,
  room: read.room,
  trainerId: before?.trainerId ?? null,
  subgroup: read.subgroup,
  cancelledAt: read.cancelled ? (before?.cancelledAt ?? now) : null,
})

export const same = (one: HalfDay, other: HalfDay): boolean => textOf(one) === textOf(other)

const textOf = (one: HalfDay): string =>
  JSON.stringify([
    one.sequence,
    one.startsAt,
    one.endsAt,
    one.mode,
    one.title,
    one.room,
    one.subgroup,
    one.cancelledAt,
  ])

export function holiday({ line, label, day }: Extract<CalendarLine, { what: 'whole day' }>): Outcome {
  const name = holidayOn(day)
  const said = `${label}, ${writeDate(day)}`
  if (name)
    return {
      line,
      label: said,
      what: 'unchanged',
      why: `${name}\u00A0: jour férié déjà connu, rien n’y sera placé.`,
    }
  return {
    line,
    label: said,
    what: 'refused',
    why: 'Une journée entière qui n’est pas fériée\u00A0: donnez une heure de début et de fin.',
  }
}

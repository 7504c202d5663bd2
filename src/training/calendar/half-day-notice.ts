import { writerOf } from '#platform/languages'
import { mondayOf } from '#platform/time'
import type { HalfDay } from '../half-day.ts'

/** What changes somebody's day: by then it is told at once, at night too. */
const PRESSING_MS = 48 * 3_600_000

export const paceOf = (startsAt_ms: number, at: Date): 'now' | 'soon' =>
  startsAt_ms - at.getTime() < PRESSING_MS ? 'now' : 'soon'

export const weekOf = ({ groupId, day }: HalfDay): string => `/formation/${groupId}?semaine=${mondayOf(day)}`

export const placeOf = ({ startsAt, endsAt, room, mode, subgroup, cancelledAt }: HalfDay): string =>
  JSON.stringify([startsAt, endsAt, room, mode, subgroup, cancelledAt !== null])

export const where = (
  { day, startsAt, endsAt, room }: HalfDay,
  { day: on, clock, comma } = writerOf('fr'),
): string => [on(day), `${clock(startsAt)} – ${clock(endsAt)}`, room].filter(Boolean).join(comma)

import { addDays, asDay, parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { leadsTraining, listElsewhere, questionsOf } from '../attendance/door.ts'
import type { RefusedChoice } from './elsewhere-list.tsx'
import { presencesOf } from '../attendance-store.ts'
import type { openGroupPage } from '../access.ts'
import { calendarOf, wholeCalendarOf } from '../half-day-store.ts'
import { attendanceIndexPage } from './index-page.tsx'

const DAYS = 28

/** The sheets of the last four weeks, or of the four before a day, and the questions that imports left; what was chosen, and is refused. */
export async function showIndex(
  c: Ask,
  at: Awaited<ReturnType<typeof openGroupPage>>,
  refused?: RefusedChoice,
): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const last = at.group.endsOn < today ? at.group.endsOn : today
  const until = asDay(c.req.query('avant') ?? '') ?? last
  const from = addDays(until, 1 - DAYS)
  const older =
    from > at.group.startsOn && (await wholeCalendarOf(db, at.group.id)).some((one) => one.day < from)
  return attendanceIndexPage(c, at, {
    calendar: (await calendarOf(db, at.group.id, from, until)).filter((one) => !one.cancelledAt),
    presences: await presencesOf(db, at.group.id, from, until),
    questions: (await questionsOf(db, at.group.id)).filter((one) => !one.answer),
    elsewhere: await listElsewhere(db, at.group.id),
    leads: await leadsTraining(db, at.actor, at.group.id, now),
    older: older ? addDays(from, -1) : undefined,
    refused,
  })
}

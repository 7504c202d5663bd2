import { generateIcsCalendar } from 'ts-ics'
import { modeWords } from '../activity.ts'
import { halfWords, type NamedHalfDay } from '../half-day.ts'

/** Half-days as an iCalendar file (RFC 5545), times in UTC. Those cancelled are said cancelled, so that telephones forget them. */
export function writeCalendar(name: string, halfDays: readonly NamedHalfDay[], now: Date): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Beffroi//Calendrier de formation//FR',
    name,
    method: 'PUBLISH',
    events: halfDays.map((one) => ({
      uid: one.uid,
      stamp: { date: now },
      sequence: one.sequence,
      start: { date: one.startsAt },
      end: { date: one.endsAt },
      summary: [one.title, one.subgroup && `groupe ${one.subgroup}`].filter(Boolean).join(' – '),
      categories: [modeWords[one.mode]],
      description: [modeWords[one.mode], halfWords[one.half], one.trainerName && `avec ${one.trainerName}`]
        .filter(Boolean)
        .join(', '),
      ...(one.room ? { location: one.room } : {}),
      status: one.cancelledAt ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    })),
  })
}

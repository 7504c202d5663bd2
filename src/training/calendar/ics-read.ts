import { convertIcsCalendar, type IcsEvent } from 'ts-ics'
import { FileRefused } from '#platform/imports'
import { parisDay, type Day } from '#platform/time'
import { readMode, type Mode } from '../activity.ts'
import type { Subgroup } from '../half-day.ts'

/** One line of a calendar, as we understand it. */
export type CalendarLine = { line: number; label: string } & (
  | {
      what: 'half-day'
      uid: string
      sequence: number
      startsAt: Date
      endsAt: Date
      mode: Mode
      title: string
      room: string
      subgroup: Subgroup | null
      cancelled: boolean
    }
  | { what: 'whole day'; day: Day }
  | { what: 'refused'; why: string }
)

/**
 * Reads an iCalendar file (RFC 5545): times in Paris, in UTC, or of another zone, folded lines, escaped commas.
 * @throws FileRefused when it is not one.
 */
export function readCalendar(bytes: Uint8Array): CalendarLine[] {
  const text = textOf(bytes)
  const found = parse(text)
  const lines = startLines(text)
  return found.map((event, i) => understand(event, lines[i] ?? 0))
}

/** How many half-days an iCalendar file holds, whether they can be read or not. */
export const countHalfDays = (bytes: Uint8Array): number => startLines(textOf(bytes)).length

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

const startLines = (text: string): number[] =>
  text.split(/\r?\n/).flatMap((one, i) => (one.trim() === 'BEGIN:VEVENT' ? [i + 1] : []))

function parse(text: string): IcsEvent[] {
  try {
    if (!text.includes('BEGIN:VCALENDAR')) throw new Error('no VCALENDAR')
    return convertIcsCalendar(undefined, text).events ?? []
  } catch {
    throw new FileRefused('Ce fichier n’est pas un calendrier. Exportez-le au format iCalendar (.ics).')
  }
}

function understand(event: IcsEvent, line: number): CalendarLine {
  const summary = event.summary?.trim() ?? ''
  const label = summary || 'Sans titre'
  const refused = (why: string): CalendarLine => ({ line, label, what: 'refused', why })
  if (!event.uid || !event.start) return refused('Il manque l’identifiant (UID) ou le début.')
  if (event.recurrenceRule) return refused('Cette ligne se répète\u00A0: exportez chaque date.')
  if (event.start.type === 'DATE') return { line, label, what: 'whole day', day: parisDay(event.start.date) }
  if (!event.end) return refused('Il manque l’heure de fin.')
  // What it is stands in its categories; a title may speak of something else ('Préparer l’immersion').
  const mode = readMode((event.categories ?? []).join(' ')) ?? readMode(summary)
  if (!mode) return refused('On ne sait pas si c’est à distance, en salle, du secourisme ou une immersion.')
  return {
    line,
    label,
    what: 'half-day',
    uid: event.uid,
    sequence: event.sequence ?? 0,
    startsAt: event.start.date,
    endsAt: event.end.date,
    mode,
    title: summary.replace(SUBGROUP, '').trim() || label,
    room: event.location?.trim() ?? '',
    subgroup: subgroupIn(summary),
    cancelled: event.status === 'CANCELLED',
  }
}

const SUBGROUP = /\s*[–—-]?\s*(?:sous-)?groupe ([AB])\b/i

function subgroupIn(summary: string): Subgroup | null {
  const letter = SUBGROUP.exec(summary)?.[1]?.toUpperCase()
  return letter === 'A' || letter === 'B' ? letter : null
}

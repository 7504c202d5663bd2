import type { Group } from '#actions'
import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import { eachOf, type Importer, type Outcome } from '#platform/imports'
import { parisDay, writeDay } from '#platform/time'
import { countHalfDays, readCalendar, type CalendarLine } from './ics-read.ts'
import { groupOfTraining, mayImportTraining } from '../import-scope.ts'
import { outsideDates, sayNotPlaced } from './half-day-sentences.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { halfOf, halfWords, type HalfDay } from '../half-day.ts'
import { placeHalfDay } from './place-half-day.ts'
import { halfDayIn, holiday, same } from './calendar-line.ts'

type Known = Map<string, HalfDay>

/** The calendar of a group, as a calendar exports it: the same event under its UID, updated when its SEQUENCE grows. */
export const calendarImporter: Importer<Actor> = {
  kind: 'calendar',
  title: 'Calendrier d’un groupe',
  verb: 'Importer un calendrier',
  hint: 'Un fichier iCalendar (.ics), exporté de votre agenda\u00A0: une ligne par demi-journée.',
  columns: {},
  countLines: countHalfDays,
  accept: '.ics,text/calendar',
  scope: 'group',
  may: mayImportTraining,
  run: async (tx, given, context) => {
    const lines = readCalendar(given.bytes)
    const group = await groupOfTraining(tx, context)
    const all = await wholeCalendarOf(tx, group.id)
    const known: Known = new Map(all.map((one) => [one.uid, one]))
    const done: Outcome[] = []
    for (const line of eachOf(lines, context))
      done.push(await importLine(tx, group, known, line, context.by.personId, context.now))
    return done
  },
}

async function importLine(
  db: Db,
  group: Group,
  known: Known,
  read: CalendarLine,
  by: PersonId,
  now: Date,
): Promise<Outcome> {
  const { line, label } = read
  if (read.what === 'refused') return { line, label, what: 'refused', why: read.why }
  if (read.what === 'whole day') return holiday(read)
  const before = known.get(read.uid)
  const said = `${label}, ${writeDay(parisDay(read.startsAt))}, ${halfWords[halfOf(read.startsAt)].toLowerCase()}`
  if (before && read.sequence < before.sequence) {
    const why = `Version plus ancienne (n° ${read.sequence}) : la version n° ${before.sequence} est gardée.`
    return { line, label: said, what: 'unchanged', why }
  }
  const asked = halfDayIn(read, before, group.id, now)
  if (before && same(before, asked)) return { line, label: said, what: 'unchanged' }
  const placed = await placeHalfDay(db, group, asked, by, now)
  if (!placed.ok) return { line, label: said, what: 'refused', why: sayNotPlaced(placed) }
  known.set(read.uid, placed.halfDay)
  const why = placed.warning
    ? { why: outsideDates }
    : read.cancelled
      ? { why: 'Annulée\u00A0: gardée comme telle.' }
      : {}
  return { line, label: said, what: before ? 'updated' : 'created', ...why }
}

import { fold } from '#platform/i18n'
import { readDay, unreadDay, type Line } from '#platform/imports'
import { readYes } from '#platform/sheets'
import type { Day } from '#platform/time'
import { readMode, type Mode } from '../activity.ts'
import type { Reason, Status } from '../attendance.ts'
import type { Half } from '../half-day.ts'
import { halves, statuses, withoutGender, lateIn, countersigned, readReason } from './row-spellings.ts'

/** One line of a sheet of paper that somebody typed, cell by cell: its text is what says that it was imported already. */
export type AttendanceRow = {
  day: Day
  half: Half
  mode: Mode
  familyName: string
  givenName: string
  status: Status
  reason: Reason | null
  reasonWords: string | null
  justification: string | null
  lateMinutes: number
  signed: boolean
  countersigned: string | null
}

type Read = { ok: true; row: AttendanceRow } | { ok: false; label: string; why: string }

/** Reads one line, or says what is wrong with it. 'AM' is the afternoon: "après-midi", never "ante meridiem". */
export function rowOf({ cells, wrongWidth }: Line, today: Day): Read {
  const cell = (key: string) => cells[key]?.trim() ?? ''
  const label = `${cell('familyName')} ${cell('givenName')}`.trim()
  const refuse = (why: string): Read => ({ ok: false, label, why })
  if (wrongWidth)
    return refuse('Le nombre de cases n’est pas celui des titres\u00A0: rien n’est lu au hasard.')
  const day = readDay(cell('day'), today)
  if (!day.ok) return refuse(unreadDay('Le jour', cell('day')))
  const half = halves[fold(cell('half'))]
  if (!half) return refuse(`Demi-journée inconnue\u00A0: «\u00A0${cell('half')}\u00A0».`)
  const mode = readMode(cell('mode'))
  if (!mode) return refuse(`Modalité inconnue\u00A0: «\u00A0${cell('mode')}\u00A0».`)
  const status = statuses[fold(withoutGender(cell('status')))]
  if (!status) return refuse(`Présence inconnue\u00A0: «\u00A0${cell('status')}\u00A0».`)
  const late = cell('late') === '' ? 0 : lateIn(cell('late'))
  if (late === undefined) return refuse(`Retard illisible\u00A0: «\u00A0${cell('late')}\u00A0».`)
  const signed = readYes(cell('signed'))
  const reason = cell('reason') ? readReason(cell('reason')) : null
  const row: AttendanceRow = {
    day: day.value,
    half,
    mode,
    familyName: cell('familyName'),
    givenName: cell('givenName'),
    status,
    reason,
    reasonWords: reason ? cell('reason') : null,
    justification: cell('justification') || null,
    lateMinutes: late,
    signed: signed.ok && signed.value,
    countersigned: countersigned(cell('trainerSigned'), cell('trainer')),
  }
  return { ok: true, row }
}

import { fold } from '#platform/i18n'
import type { Line } from '#platform/imports'
import { readDate, readDecimal, readYes } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { Mode } from '../activity.ts'
import type { Reason, Status } from '../attendance.ts'
import type { Half } from '../half-day.ts'
import { readMode } from '../mode-words.ts'

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
export function rowOf({ cells, wrongWidth }: Line): Read {
  const cell = (key: string) => cells[key]?.trim() ?? ''
  const label = `${cell('familyName')} ${cell('givenName')}`.trim()
  const refuse = (why: string): Read => ({ ok: false, label, why })
  if (wrongWidth)
    return refuse('Le nombre de cases n’est pas celui des titres\u00A0: rien n’est lu au hasard.')
  const day = readDate(cell('day'))
  if (!day.ok) return refuse(`Date illisible\u00A0: «\u00A0${cell('day')}\u00A0».`)
  const half = halves[fold(cell('half'))]
  if (!half) return refuse(`Demi-journée inconnue\u00A0: «\u00A0${cell('half')}\u00A0».`)
  const mode = readMode(cell('mode'))
  if (!mode) return refuse(`Modalité inconnue\u00A0: «\u00A0${cell('mode')}\u00A0».`)
  const status = statuses[fold(cell('status'))]
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

const halves: Record<string, Half> = {
  m: 'morning',
  matin: 'morning',
  matinee: 'morning',
  am: 'afternoon',
  'a m': 'afternoon',
  'apres midi': 'afternoon',
  aprem: 'afternoon',
  apm: 'afternoon',
}

const statuses: Record<string, Status> = {
  p: 'present',
  present: 'present',
  presente: 'present',
  a: 'absent',
  abs: 'absent',
  absent: 'absent',
  absente: 'absent',
}

function lateIn(text: string): number | undefined {
  const read = readDecimal(text.replace(/\s*(min|mn|minutes?)\.?$/i, ''))
  return read.ok && Number.isInteger(read.value) && read.value >= 0 && read.value <= 300
    ? read.value
    : undefined
}

function countersigned(signed: string, trainer: string): string | null {
  const read = readYes(signed)
  return read.ok && read.value ? trainer || 'Formateur·rice' : null
}

const reasonSpellings: [RegExp, Reason][] = [
  [/\benfant\b/, 'sick child'],
  [/\bmaladie\b|\bmalade\b|\barret\b|\bhospitalis/, 'illness'],
  [/\brendez vous medical\b|\brdv medical\b|\bmedecin\b/, 'medical appointment'],
  [/\brendez vous\b|\brdv\b|\bconvocation\b|\bentretien\b/, 'appointment'],
  [/\btransports?\b|\bgreve\b|\bpanne\b/, 'transport'],
  [/\binjustifiee?\b|\bsans motif\b|\bnon justifiee?\b/, 'unexcused'],
]

/** The reason of an absence among ours; what is not known is 'other', with its words. */
function readReason(words: string): Reason {
  const said = fold(words)
  return reasonSpellings.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
}

import { fold } from '#platform/i18n'
import { readDecimal, readYes } from '#platform/sheets'
import type { Reason, Status } from '../attendance.ts'
import type { Half } from '../half-day.ts'

export const halves: Record<string, Half> = {
  m: 'morning',
  matin: 'morning',
  matinee: 'morning',
  am: 'afternoon',
  'a m': 'afternoon',
  'apres midi': 'afternoon',
  aprem: 'afternoon',
  apm: 'afternoon',
}

/** 'Absent(e)' and 'Présent·e' are said of anybody. */
export const withoutGender = (word: string): string => word.replace(/\s*[(·.\-/]e\)?(?=s?$)/i, '')

export const statuses: Record<string, Status> = {
  p: 'present',
  present: 'present',
  presente: 'present',
  a: 'absent',
  abs: 'absent',
  absent: 'absent',
  absente: 'absent',
  'non present': 'absent',
  'non presente': 'absent',
}

export function lateIn(text: string): number | undefined {
  const read = readDecimal(text.replace(/\s*(min|mn|minutes?)\.?$/i, ''))
  return read.ok && Number.isInteger(read.value) && read.value >= 0 && read.value <= 300
    ? read.value
    : undefined
}

export function countersigned(signed: string, trainer: string): string | null {
  const read = readYes(signed)
  return read.ok && read.value ? trainer || 'Formateur·rice' : null
}

/** The reason of an absence among ours; what is not known is 'other', with its words. */
export function readReason(words: string): Reason {
  const said = fold(words)
  return reasonSpellings.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
}

const reasonSpellings: [RegExp, Reason][] = [
  [/\benfant\b/, 'sick child'],
  [/\bmaladie\b|\bmalade\b|\barret\b|\bhospitalis/, 'illness'],
  [/\brendez vous medical\b|\brdv medical\b|\bmedecin\b/, 'medical appointment'],
  [/\brendez vous\b|\brdv\b|\bconvocation\b|\bentretien\b/, 'appointment'],
  [/\btransports?\b|\bgreve\b|\bpanne\b/, 'transport'],
  [/\binjustifiee?\b|\bsans motif\b|\bnon justifiee?\b/, 'unexcused'],
]

import { fold } from '#platform/i18n'
import { readDate, readDecimal, readYes } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { Aim } from '../law/door.ts'
import type { Reached } from './past-immersion.ts'

/** What an immersion was for, as people word it; several when several are said, none when nothing is understood. */
export function readAims(cell: string): Aim[] {
  const words = fold(cell)
  const aims: [Aim, RegExp][] = [
    ['discover', /decouv/],
    ['confirm', /confirm|valid/],
    ['recruit', /recrut|embauche/],
  ]
  return aims.filter(([, said]) => said.test(words)).map(([aim]) => aim)
}

/** '70', '63h', '70,00', '70 h': in minutes; null when it is not said. */
export function readHours(cell: string): number | null {
  const read = readDecimal(cell.replace(/\s*h(eures?)?\.?\s*$/i, ''))
  return read.ok && read.value > 0 ? Math.round(read.value * 60) : null
}

/** A box ticked; what is not an answer ('à relancer') is not a yes. */
export const saysYes = (cell: string): boolean => {
  const read = readYes(cell)
  return read.ok ? read.value : /^recue?$/.test(fold(cell))
}

export function readReached(cell: string): Reached | null {
  if (/partie|partiel/.test(fold(cell))) return 'partly'
  const read = readYes(cell)
  if (!read.ok) return null
  return read.value ? 'yes' : 'no'
}

/** 'CDDI du 01/12/2017 au 31/05/2018'. */
export function readCddi(cell: string): { start: Day; end: Day } | null {
  const found = /CDDI\s+du\s+(\S+)\s+au\s+(\S+)/i.exec(cell)
  const [start, end] = [readDate(found?.[1] ?? ''), readDate(found?.[2] ?? '')]
  return start.ok && end.ok && start.value <= end.value ? { start: start.value, end: end.value } : null
}

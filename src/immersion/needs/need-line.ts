import { fold, typo } from '#platform/i18n'
import { readDay, readDayAhead } from '#platform/imports'
import { dayOf, type Day } from '#platform/time'
import { readTrades } from '../hosts/door.ts'
import type { Closed, Contract, NeedDoubt, SaidNeed, Start } from './need.ts'
import { needColumns, type NeedKey } from './need-columns.ts'
import { readHours } from './read-hours.ts'

export type NeedCells = Record<NeedKey, string>

/** A line as it was kept, cell by cell; a column that came since is empty. */
export const cellsOf = (list: Readonly<Record<string, string>>): NeedCells =>
  Object.fromEntries(Object.keys(needColumns).map((key) => [key, list[key] ?? ''])) as NeedCells

/** What a line says of a need, besides whose it is; what is not clear stays in words. */
export type NeedLine = SaidNeed & { closed: Closed | null; asked: NeedDoubt[] }

/** Reads the cells of a line; `isPerson`: the employer is somebody who employs at home. */
export function readNeedLine(
  cells: NeedCells,
  { isPerson, today }: { isPerson: boolean; today: Day },
): NeedLine {
  const hours = readHours(cells.hours)
  const places = /^\s*[1-9]\d?\s*$/.test(cells.places) ? Number(cells.places) : null
  const { contract, rest } = readContract(cells.contract)
  const trades = [cells.trade, cells.post].map(readTrades)
  const trade = trades.flatMap(({ codes }) => codes)[0] ?? trades.flatMap(({ unknown }) => unknown)[0] ?? ''
  const start = readStart(cells.start, today)
  const unclear = [
    ['Heures', hours === undefined ? cells.hours : ''],
    ['Places', places === null ? cells.places : ''],
    ['Début', start ? '' : cells.start],
  ] as const
  const asked: NeedDoubt[] = []
  if (contract === 'CESU' && !isPerson) asked.push('contract of a person')
  if (contract === 'CDD' && rest === '') asked.push('no length')
  if (trade === '') asked.push('unknown trade')
  return {
    post: plainly(cells.post.replaceAll(/\b[A-Na-n]\s?\d{4}\b/g, '')) || plainly(cells.post),
    trade,
    hours: hours ?? null,
    contract,
    contractSaid: rest,
    start: start ?? { kind: 'unsaid' },
    places,
    openUntil: null,
    asksFor: plainly(cells.asksFor).slice(0, 120),
    said: [
      ...unclear.flatMap(([label, words]) => (words.trim() ? [typo(`${label} : ${plainly(words)}.`)] : [])),
      plainly(cells.said),
    ]
      .filter(Boolean)
      .join(' ')
      .slice(0, 500),
    closed: readClosed(cells.state, today),
    asked,
  }
}

/** What tells a need of one host from another, when its list gives it no number. */
export const keyOf = (cells: NeedCells, { trade }: Pick<NeedLine, 'trade'>): string =>
  [trade || cells.post, cells.hours, cells.contract, cells.start, cells.places].map(fold).join('|')

const plainly = (text: string): string => text.trim().replaceAll("'", '’').replaceAll(/\s+/g, ' ')

function readContract(cell: string): { contract: Contract; rest: string } {
  const words = plainly(cell).replaceAll('.', '')
  const [, name = ''] = /^(cdi|cdd|cesu)\b/i.exec(words) ?? []
  if (name === '') return { contract: 'other', rest: words }
  return { contract: name.toUpperCase() as Contract, rest: words.slice(name.length).trim() }
}

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

/** Undefined for words that say no start. */
function readStart(cell: string, today: Day): Start | undefined {
  const words = fold(cell)
  if (words === '') return { kind: 'unsaid' }
  if (/de suite|asap|des que possible|immediat|urgent/.test(words)) return { kind: 'soon' }
  const [, month = '', year = ''] = /^([a-z]+) (\d{4})$/.exec(words) ?? []
  const at = months.indexOf(month)
  if (at !== -1) return { kind: 'month', on: dayOf(`${year}-${String(at + 1).padStart(2, '0')}-01`) }
  const read = readDayAhead(cell, today)
  return read.ok ? { kind: 'day', on: read.value } : undefined
}

function readClosed(cell: string, today: Day): Closed | null {
  const words = fold(cell)
  const as = words.startsWith('pourvu') ? 'filled' : /annule|retire|abandon/.test(words) ? 'withdrawn' : null
  const read = readDay(cell.replace(/^.*\ble\s+/i, ''), today)
  return as && { as, on: read.ok ? read.value : null }
}

import { readDate } from '#platform/sheets'
import { parisInstant, type Day } from '#platform/time'
import { readCents, readClock, type OrderLine } from './order-line.ts'

/** The amounts that a column says, or the first that nobody can read; neither when it says nothing. */
export function centsSaid(
  lines: readonly OrderLine[],
  key: 'amount' | 'fee',
): { cents?: number[]; unread?: string } {
  const said = lines.map(({ cells }) => cells[key]).filter(Boolean)
  const unread = said.find((text) => readCents(text) === null)
  if (unread !== undefined) return { unread }
  return said.length > 0 ? { cents: said.map((text) => readCents(text) ?? 0) } : {}
}

export function dayIn(text: string): Day | undefined {
  const read = readDate(text)
  return read.ok ? read.value : undefined
}

export function instantIn(text: string): Date | null {
  const day = dayIn(text)
  const clock = readClock(/\d{1,2}\s*[:h]\s*\d{2}/i.exec(text)?.[0] ?? '') ?? '12:00'
  return day ? parisInstant(day, clock) : null
}

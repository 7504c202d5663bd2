import type { Line } from './sheet.ts'

const LOOKED_AT = 200
const TITLES_AT_MOST = 30

/**
 * Finds the line that holds the headers: the first one as wide as the table, titles being narrower. When two lines of headers
 * stand one above the other (groups, then names), the lower one, which is fuller. Undefined when that line is data already.
 */
export function findHeader(lines: Line[]): Line | undefined {
  const full = lines.filter((line) => filled(line) > 0).slice(0, LOOKED_AT)
  const needed = Math.max(1, 0.6 * usualWidth(full))
  const found = full
    .slice(0, TITLES_AT_MOST)
    .find((line, index) => filled(line) >= needed && !isGroups(line, full[index + 1]))
  return found && looksLikeHeaders(found) ? found : undefined
}

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== ''
const filled = (line: Line): number => line.cells.filter(isFilled).length
const width = (line: Line): number => line.cells.findLastIndex(isFilled) + 1

function usualWidth(lines: Line[]): number {
  const widths = lines.map(width).filter((one) => one > 1)
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
}

function isGroups(line: Line, below: Line | undefined): boolean {
  return (
    !isFilled(line.cells[0]) &&
    below !== undefined &&
    isFilled(below.cells[0]) &&
    filled(below) > filled(line)
  )
}

function looksLikeHeaders(line: Line): boolean {
  const cells = line.cells.filter(isFilled)
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/\d{4,}|\d[/.-]\d|@/.test(cell))
  return (
    words.length >= 0.6 * cells.length &&
    !cells.some((cell) => /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(cell))
  )
}

import type { Delimiter, Line } from './sheet.ts'

/** The lines of a text, and those on which a quote opens that nothing closes. */
type Split = { lines: Line[]; loneQuotes: number[] }

/**
 * Cuts CSV and TSV into cells. A quote that begins a cell ends it before a delimiter or a line's end; amid words it is a letter. One that
 * nothing closes is a letter too: it hurts its own cell, and neither what stands before it nor the lines below.
 */
export function splitText(text: string, delimiter: Delimiter): Split {
  const ends = new RegExp(`[${delimiter}\r\n]|$`, 'g')
  const lines: Line[] = []
  const loneQuotes: number[] = []
  let cells: string[] = []
  let line = 1
  for (let at = 0; at < text.length || cells.length > 0;) {
    const quoted = text[at] === '"' ? readQuoted(text, at, delimiter) : undefined
    if (quoted?.is === 'lone') loneQuotes.push(line + breaksIn(cells))
    ends.lastIndex = quoted?.end ?? at
    const end = ends.exec(text)?.index ?? text.length
    cells.push(quoted?.is === 'closed' ? quoted.cell : text.slice(at, end))
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] === delimiter) continue
    lines.push({ line, cells, hidden: false, uncomputed: [] })
    line += 1 + breaksIn(cells)
    cells = []
  }
  return { lines, loneQuotes: [...new Set(loneQuotes)] }
}

/** The line breaks that stand inside cells. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

type Quoted = { is: 'closed'; cell: string; end: number } | { is: 'letter' | 'lone'; end: number }

/** What the quote that begins a cell is, and from where its end is to be looked for. */
function readQuoted(text: string, opens: number, delimiter: Delimiter): Quoted {
  const bounds = new Set<string | undefined>([delimiter, '\n', '\r', undefined])
  for (let at = text.indexOf('"', opens + 1); at > 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1
    else if (bounds.has(text[at + 1]))
      return { is: 'closed', cell: text.slice(opens + 1, at).replaceAll('""', '"'), end: at + 1 }
    // the quote of another cell
    else if (bounds.has(text[at - 1])) break
    else if (!/[\r\n]/.test(text.slice(opens, at))) return { is: 'letter', end: at }
  }
  return { is: 'lone', end: opens + 1 }
}

import { newModel } from './model.ts'
import { linesOf, numbersOf, reading, refuse, type Line, type Read } from './read-lines.ts'

type Row = { line: number; demand: number; pickup: number; delivery: number }

/** Li & Lim's text: `vehicles capacity speed`, then one line a place, the depot first; the speed is ignored. */
export const readLiLim = (text: string): Read =>
  reading(() => {
    const [head, ...lines] = linesOf(text)
    if (!head) refuse('section missing', 1)
    const [vehicles = 0, capacity = 0] = numbersOf(head, 2, 0)
    if (vehicles < 1 || capacity < 1) refuse('number out of bounds', head.line)
    const rows = lines.map(readRow)
    if (rows.length === 0) refuse('depot missing', head.line)
    if (rows.length < 3) refuse('nothing to serve', rows[0]?.line ?? head.line)
    const pairs = pairsOf(rows, capacity)
    return newModel({ kind: 'pairs', name: '', vehicles, capacity, places: rows, pairs })
  })

function readRow(one: Line, index: number) {
  const numbers = numbersOf(one, 9)
  const [number, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0, pickup = 0, delivery = 0] =
    numbers
  if (number !== index) refuse('numbering broken', one.line)
  if (service < 0 || ready < 0) refuse('number out of bounds', one.line)
  if (ready > due) refuse('window closed', one.line)
  return { line: one.line, x, y, demand, ready, due, service, pickup, delivery }
}

/** Each place but the depot is one end of exactly one pair, and what is taken is what is given. */
function pairsOf(rows: Row[], capacity: number): [number, number][] {
  const found: [number, number][] = []
  for (const [place, { line, demand, pickup, delivery }] of rows.entries()) {
    if (place === 0) continue
    const other = rows[pickup > 0 ? pickup : delivery]
    const mirrored = pickup > 0 ? other?.delivery === place : other?.pickup === place
    if (pickup > 0 === delivery > 0 || !other || !mirrored || other.demand !== -demand)
      refuse('pair broken', line)
    if (delivery > 0 && (demand < 0 || demand > capacity)) refuse('number out of bounds', line)
    if (delivery > 0) found.push([place, delivery])
  }
  return found
}

import { newModel } from './model.ts'
import { linesOf, numbersOf, reading, refuse, type Line, type Read } from './read-lines.ts'

type Parts = { fields: Map<string, Line>; sections: Map<string, Line[]>; last: number }

/** VRPLIB text of the several-trips problem. Lengths and times are tenths, lengths cut down as DIMACS says. */
export const readMtvrptwr = (text: string): Read =>
  reading(() => {
    const parts = partsOf(text)
    const [vehicles = 0] = field(parts, 'VEHICLES', 1)
    const [capacity = 0] = field(parts, 'CAPACITY', 1)
    const [service = 0] = field(parts, 'SERVICE_TIME', 0)
    const coordinates = section(parts, 'NODE_COORD_SECTION', 2)
    const demands = section(parts, 'DEMAND_SECTION', 1)
    const windows = section(parts, 'TIME_WINDOW_SECTION', 2)
    const releases = section(parts, 'RELEASE_TIME_SECTION', 1)
    if (coordinates.length < 2) refuse('nothing to serve', parts.last)
    const places = coordinates.map(({ line, values: [x = 0, y = 0] }, index) => {
      const window = at(windows, index, line)
      const [ready = 0, due = 0] = window.values
      const [demand = 0] = at(demands, index, line).values
      const [release = 0] = at(releases, index, line).values
      if (ready > due) refuse('window closed', window.line)
      if (demand < 0 || demand > capacity || ready < 0 || release < 0) refuse('number out of bounds', line)
      const times = { ready: ready * 10, due: due * 10, release: release * 10 }
      return { x, y, demand, service: index === 0 ? 0 : service * 10, ...times }
    })
    const length = (exact: number) => Math.floor(10 * exact + 1e-9)
    const name = parts.fields.get('NAME')?.text ?? ''
    return newModel({ kind: 'trips', name, vehicles, capacity, places, length })
  })

function partsOf(text: string): Parts {
  const fields = new Map<string, Line>()
  const sections = new Map<string, Line[]>()
  let current: Line[] | undefined
  let last = 1
  for (const { line, text: words } of linesOf(text)) {
    last = line
    const pair = /^([A-Z_]+)\s*:\s*(.*)$/.exec(words)
    if (pair) fields.set(pair[1] ?? '', { line, text: pair[2] ?? '' })
    else if (/^[A-Z_]+$/.test(words)) sections.set(words, (current = []))
    else if (current) current.push({ line, text: words })
    else refuse('section missing', line)
  }
  return { fields, sections, last }
}

function field({ fields, last }: Parts, name: string, least: number): number[] {
  const found = fields.get(name)
  return found ? numbersOf(found, 1, least) : refuse('section missing', last)
}

type Row = { line: number; values: number[] }

function section({ sections, last }: Parts, name: string, count: number): Row[] {
  const found = sections.get(name)
  if (!found) refuse('section missing', last)
  return found.map((one, index) => {
    const [node, ...values] = numbersOf(one, count + 1)
    if (node !== index + 1) refuse('numbering broken', one.line)
    return { line: one.line, values }
  })
}

const at = (rows: Row[], index: number, line: number): Row => rows[index] ?? refuse('too few numbers', line)

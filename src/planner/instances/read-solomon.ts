import { newModel } from './model.ts'
import { linesOf, numbersOf, reading, refuse, type Read } from './read-lines.ts'

/** Solomon's text: a name, `NUMBER CAPACITY`, then one line a customer, the depot first. */
export const readSolomon = (text: string): Read =>
  reading(() => {
    const lines = linesOf(text)
    const last = lines.at(-1)?.line ?? 1
    const head = lines.findIndex((one) => /^NUMBER\s+CAPACITY/i.test(one.text))
    const fleet = lines[head + 1]
    if (head < 0 || !fleet) refuse('section missing', last)
    const [vehicles = 0, capacity = 0] = numbersOf(fleet, 2, 1)
    const table = lines.findIndex((one) => /^CUST/i.test(one.text) && /XCOORD/i.test(one.text))
    if (table < 0) refuse('section missing', last)
    const places = lines.slice(table + 1).map((one, index) => {
      const [number, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0] = numbersOf(one, 7)
      if (number !== index) refuse('numbering broken', one.line)
      if (demand < 0 || demand > capacity || service < 0 || ready < 0)
        refuse('number out of bounds', one.line)
      if (ready > due) refuse('window closed', one.line)
      return { x, y, demand, ready, due, service }
    })
    if (places.length === 0) refuse('depot missing', last)
    if (places.length < 2) refuse('nothing to serve', last)
    return newModel({ kind: 'deliveries', name: lines[0]?.text ?? '', vehicles, capacity, places })
  })

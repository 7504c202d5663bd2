import { clockFields, readClocks, trueTime } from '#platform/outbox'
import { field, readForm, type Ask } from '#platform/web'
import { asDay, type Day } from '#platform/time'
import type { Half, HalfOfDay } from '../convention/door.ts'
import { statuses, type Status } from './presence.ts'

const schema = field.form({
  day: field.day(),
  half: field.oneOf(['am', 'pm']),
  status: field.oneOf(statuses),
  ...clockFields,
})

type Read = { day: Day; half: Half; status: Status; doneAt: Date }

/** The half-day of a pressed button, what it says, and when it was pressed; undefined for what no page of ours sends. */
export async function readPresence(c: Ask): Promise<Read | undefined> {
  const form = await readForm(c, schema)
  if (!form.ok) return undefined
  const { day, half, status, ...clocks } = form.value
  return { day, half, status, doneAt: trueTime(readClocks(clocks, c.var.now), c.var.now) }
}

const manySchema = field.form({ halves: field.text(4000, ''), ...clockFields })

type ReadMany = { halves: HalfOfDay[]; doneAt: Date }

/** The half-days that a page offered to note at once, and when it was pressed; undefined for what no page of ours sends. */
export async function readHalves(c: Ask): Promise<ReadMany | undefined> {
  const form = await readForm(c, manySchema)
  if (!form.ok) return undefined
  const { halves, ...clocks } = form.value
  const read = halves.split(',').map(readHalf)
  if (read.includes(undefined)) return undefined
  const found = read.filter((half) => half !== undefined)
  return { halves: found, doneAt: trueTime(readClocks(clocks, c.var.now), c.var.now) }
}

/** '2026-06-01 am', as `writeHalf` writes it. */
function readHalf(text: string): HalfOfDay | undefined {
  const [written = '', half] = text.split(' ')
  const day = asDay(written)
  return day && (half === 'am' || half === 'pm') ? { day, half } : undefined
}

export const writeHalf = ({ day, half }: HalfOfDay): string => `${day} ${half}`

/** When a button without a field was pressed. */
export async function readWhen(c: Ask): Promise<Date> {
  const form = await readForm(c, field.form(clockFields))
  return form.ok ? trueTime(readClocks(form.value, c.var.now), c.var.now) : c.var.now
}

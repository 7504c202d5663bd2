import { clockFields, readClocks, trueTime } from '#platform/outbox'
import { field, readForm, type Ask } from '#platform/web'
import type { Day } from '#platform/time'
import type { Half } from '../convention/door.ts'
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

/** When a button without a field was pressed. */
export async function readWhen(c: Ask): Promise<Date> {
  const form = await readForm(c, field.form(clockFields))
  return form.ok ? trueTime(readClocks(form.value, c.var.now), c.var.now) : c.var.now
}

import type { Ask } from '#platform/web'
import type { Fielding } from './field-frame.tsx'
import { readDay } from './read-day.ts'
import { requireInside } from './access.ts'

/** The day of the farm for whoever asks. @throws SignInNeeded, or notFound for those who are not of it. */
export async function openField(c: Ask): Promise<Fielding> {
  const inside = await requireInside(c)
  return { c, inside, day: await readDay(c.var.db, inside, c.var.now), now: c.var.now }
}

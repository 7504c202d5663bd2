import { asDay, parisDay, type Day } from '#platform/time'
import { notFound, type Ask } from '#platform/web'

/** The year of the address, this one at most. */
export function yearIn(c: Ask): number {
  const today = Number(parisDay(c.var.now).slice(0, 4))
  const asked = /^20\d\d$/.test(c.req.query('annee') ?? '') ? Number(c.req.query('annee')) : today
  return Math.min(asked, today)
}

/** The first day of the month of the address, not one to come. @throws notFound */
export function monthIn(c: Ask): Day {
  const month = asDay(`${c.req.param('month') ?? ''}-01`)
  if (!month || month > parisDay(c.var.now)) throw notFound()
  return month
}

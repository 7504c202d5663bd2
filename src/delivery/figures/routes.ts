import { writeCsv } from '#platform/sheets'
import { addDays, addMonths, dayOf, parisDay, type Day } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { dayWritten } from '../workday/door.ts'
import { requireDispatcher } from '../access.ts'
import { figuresPage } from './pages.tsx'
import { figuresByDay, figuresOf } from './figures.ts'
import { readFigureRows } from './read-figures.ts'
import { refusedBetween, limitWords } from '../slots/door.ts'

/** What the bikes did, month by month. */
export const figureSite = newSite().get('/livraisons/chiffres', month).get('/livraisons/chiffres.csv', csv)

/** The first day of the month of the address, or of this one. */
function monthIn(c: Ask): Day {
  return dayWritten(`${c.req.query('mois') ?? ''}-01`) ?? dayOf(`${parisDay(c.var.now).slice(0, 7)}-01`)
}

async function read(c: Ask) {
  const { hub } = await requireDispatcher(c)
  const from = monthIn(c)
  const to = addDays(addMonths(from, 1), -1)
  const read = await readFigureRows(c.var.db, hub.id, from, to)
  // What is planned for a day to come has not been ridden.
  const rows = { ...read, days: read.days.filter(({ day }) => day <= parisDay(c.var.now)) }
  return { hub, month: from, to, rows, days: figuresByDay(rows) }
}

async function month(c: Ask): Promise<Response> {
  const { hub, month: from, to, rows, days } = await read(c)
  const refused = await refusedBetween(c.var.db, hub.id, from, to)
  const refusedSlots = refused.map(({ limit, wishes }) => ({ why: limitWords(limit), wishes }))
  return figuresPage(c, hub, { month: from, all: figuresOf(rows), days, reasons: rows.reasons, refusedSlots })
}

async function csv(c: Ask): Promise<Response> {
  const { month: from, days } = await read(c)
  const headers = [
    'Jour',
    'Commandes',
    'Livrées',
    'À l’heure',
    'Avant le créneau',
    'Après le créneau',
    'Absents',
    'Refusées',
    'Annulées',
    'Pas faites',
    'Poids livré (kg)',
    'Distance prévue (km)',
    'Caisses mesurées',
    'Caisses trop chaudes',
    'Froid porté',
    'Froid trop long',
  ]
  const rows = days.map(({ day, figures: of }) => [
    day,
    of.orders,
    of.delivered,
    of.onTime,
    of.early,
    of.late,
    of.absent,
    of.refused,
    of.cancelled,
    of.open,
    of.weight_g / 1000,
    of.distance_m / 1000,
    of.measured,
    of.tooWarm,
    of.carriedCold,
    of.tooLong,
  ])
  return c.body(new Uint8Array(writeCsv(headers, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="livraisons-${from.slice(0, 7)}.csv"`,
  })
}

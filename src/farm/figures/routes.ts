import { dayOf, parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { writeCsv } from '#platform/sheets'
import { tallyIn, yearsOf } from './store.ts'
import { figuresPage } from './page.tsx'
import { reasonsOf } from './figures.ts'
import { FARM } from '../farm.ts'
import { lotsSince } from '../lot-store.ts'
import { movesOf } from '../move-store.ts'
import { requireRunner } from '../access.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import type { Unit } from '../vegetable-calendar.ts'
import type { FarmId } from '../ids.ts'

/** What the farm gave, for whoever runs it. */
export const figureSite = newSite()
  .get(`${FARM}/chiffres`, async (c) => {
    const { farm } = await requireRunner(c)
    const { db } = c.var
    const { year, years } = await yearIn(c, farm.id)
    const lots = (await lotsSince(db, farm.id, dayOf(`${year}-01-01`))).filter((one) =>
      one.harvestedOn.startsWith(year),
    )
    const moves = await movesOf(
      db,
      lots.map((one) => one.id),
    )
    const tallies = await tallyIn(db, farm.id, year)
    return figuresPage(c, { year, years, tallies, reasons: reasonsOf(lots, moves) })
  })
  .get(`${FARM}/chiffres.csv`, csv)

/** The year asked for, or this one. */
async function yearIn(c: Ask, farmId: FarmId): Promise<{ year: string; years: string[] }> {
  const thisYear = parisDay(c.var.now).slice(0, 4)
  const years = [...new Set([thisYear, ...(await yearsOf(c.var.db, farmId))])].toSorted().toReversed()
  const asked = c.req.query('annee') ?? ''
  return { year: years.includes(asked) ? asked : thisYear, years }
}

const unitWords: Record<Unit, string> = { g: 'grammes', piece: 'pièces', bunch: 'bottes' }
const headers = ['Mois', 'Légume', 'Unité', 'Récolté', 'À l’étal', 'Donné', 'Perdu', 'Au compost', 'Reste']

async function csv(c: Ask): Promise<Response> {
  const { farm } = await requireRunner(c)
  const { year } = await yearIn(c, farm.id)
  const rows = (await tallyIn(c.var.db, farm.id, year)).map((one) => [
    one.month,
    vegetableOf(one.vegetable).name,
    unitWords[one.unit],
    one.harvested,
    one.stall,
    one.gift,
    one.loss,
    one.compost,
    one.left,
  ])
  return c.body(Uint8Array.from(writeCsv(headers, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="recoltes-${year}.csv"`,
  })
}

import { requireOperator } from '#market'
import { holds, type Actor } from '#people'
import { readEuros, readPercent, writeCsv } from '#platform/sheets'
import { addMonths, asDay, dayOf, parisDay, type Day } from '#platform/time'
import { field, goTo, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { readCounter } from './counter.ts'
import { ceilingPage, costPage } from './form-pages.tsx'
import { monthWords, salesPage } from './page.tsx'
import { HIGHEST_CEILING_BP, ORDINARY_CEILING_BP } from './rate.ts'
import { salesRowsPage } from './rows-page.tsx'
import { costsBetween, insertCeiling, insertCost, receiptsBehind, salesByMonth } from './store.ts'
import { SALES, sourceOfSlug } from './words.ts'

/** The live counter of D5132-34: whoever runs the market reads it, its direction writes the costs. */
export const salesSite = newSite()
  .get(SALES, async (c) => {
    const { actor, market, at } = await requireOperator(c)
    const counter = await readCounter(c.var.db, market, yearIn(c), parisDay(c.var.now))
    return salesPage(c, { at, counter, mayWrite: mayWrite(actor, market) })
  })
  .get(`${SALES}.csv`, csv)
  .get(`${SALES}/plafond`, async (c) => {
    const { at } = await requireDirection(c)
    return ceilingPage(c, { at })
  })
  .post(`${SALES}/plafond`, decideCeiling)
  .get(`${SALES}/:month/charges`, async (c) => costPage(c, await costWords(c)))
  .post(`${SALES}/:month/charges`, writeCost)
  .get(`${SALES}/:month/:source`, rows)

const mayWrite = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  holds(actor, 'direction', organisationId)

async function requireDirection(c: Ask) {
  const operating = await requireOperator(c)
  if (!mayWrite(operating.actor, operating.market)) throw notFound()
  return operating
}

function yearIn(c: Ask): number {
  const today = Number(parisDay(c.var.now).slice(0, 4))
  const asked = /^20\d\d$/.test(c.req.query('annee') ?? '') ? Number(c.req.query('annee')) : today
  return Math.min(asked, today)
}

/** The first day of the month of the address, not one to come. @throws notFound */
function monthIn(c: Ask): Day {
  const month = asDay(`${c.req.param('month') ?? ''}-01`)
  if (!month || month > parisDay(c.var.now)) throw notFound()
  return month
}

async function rows(c: Ask): Promise<Response> {
  const { market, at } = await requireOperator(c)
  const source = sourceOfSlug(c.req.param('source') ?? '')
  const from = monthIn(c)
  if (!source) throw notFound()
  const span = { market, from, until: addMonths(from, 1) }
  const asked = c.req.query('apres') ?? ''
  const found = await receiptsBehind(c.var.db, span, source, {
    after: isId(asked) ? asked : null,
    limit: A_PAGE + 1,
  })
  const total = (await salesByMonth(c.var.db, span)).find((one) => one.source === source)?.cents ?? 0
  const shown = found.slice(0, A_PAGE)
  const month = from.slice(0, 7)
  const here = `${SALES}/${month}/${c.req.param('source') ?? ''}`
  const next = found.length > A_PAGE ? at(`${here}?apres=${shown.at(-1)?.id ?? ''}`) : null
  return salesRowsPage(c, { at, month, source, rows: shown, total, next })
}

const A_PAGE = 100

async function costWords(c: Ask) {
  const { actor, market, at } = await requireOperator(c)
  const from = monthIn(c)
  const words = await costsBetween(c.var.db, market.id, from, addMonths(from, 1))
  return { at, month: from.slice(0, 7), words, mayWrite: mayWrite(actor, market) }
}

const costForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  euros: field.text(16, 'Écrivez un montant. Exemple : 18 400'),
  source: field.text(120, 'Dites d’où vient ce montant.'),
})

async function writeCost(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const words = await costWords(c)
  const form = await readForm(c, costForm)
  if (!form.ok) return costPage(c, { ...words, errors: form.errors, typed: form.typed })
  const read = readEuros(form.value.euros)
  if (!read.ok || read.value < 0 || read.value > 1e11) {
    const errors = { euros: 'Écrivez un montant. Exemple : 18 400' }
    return costPage(c, { ...words, errors, typed: form.typed })
  }
  const { id, source } = form.value
  const cost = { id, marketId: market.id, month: dayOf(`${words.month}-01`), cents: read.value, source }
  await insertCost(c.var.db, cost, actor.personId, c.var.now)
  sayNext(c, `Charges de ${monthWords(words.month)} écrites`)
  return goTo(c, at(`${SALES}?annee=${words.month.slice(0, 4)}`))
}

const ceilingForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  percent: field.text(6, 'Écrivez un nombre de 30 à 50.'),
  since: field.day(),
  decided: field.day(),
  source: field.text(120, 'Écrivez la référence de l’arrêté.'),
})

async function decideCeiling(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const form = await readForm(c, ceilingForm)
  if (!form.ok) return ceilingPage(c, { at, errors: form.errors, typed: form.typed })
  const read = readPercent(form.value.percent)
  const ceiling_bp = read.ok ? Math.round(read.value * 100) : 0
  if (ceiling_bp < ORDINARY_CEILING_BP || ceiling_bp > HIGHEST_CEILING_BP) {
    const errors = { percent: 'Écrivez un nombre de 30 à 50 : la loi ne permet pas plus.' }
    return ceilingPage(c, { at, errors, typed: form.typed })
  }
  const { id, since: fromDay, decided: decidedOn, source } = form.value
  const ceiling = { id, marketId: market.id, ceiling_bp, fromDay, decidedOn, source }
  await insertCeiling(c.var.db, ceiling, actor.personId, c.var.now)
  sayNext(c, 'La décision est écrite')
  return goTo(c, at(SALES))
}

async function csv(c: Ask): Promise<Response> {
  const { market } = await requireOperator(c)
  const year = yearIn(c)
  const { months } = await readCounter(c.var.db, market, year, parisDay(c.var.now))
  const euros = (cents: number | null) => (cents === null ? null : cents / 100)
  const rows = months.map((one) => [
    one.month,
    euros(one.bySource.stall),
    euros(one.bySource.delivery),
    euros(one.bySource.commission),
    euros(one.salesCents),
    euros(one.costCents),
    one.words[0]?.source ?? '',
  ])
  const headers = ['Mois', 'Étal HT', 'Livraisons HT', 'Commission HT', 'Ventes HT', 'Charges', 'Source']
  return c.body(Uint8Array.from(writeCsv(headers, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="part-des-ventes-${year}.csv"`,
    'cache-control': 'no-store',
  })
}

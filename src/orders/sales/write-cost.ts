import { requireOperator } from '#market'
import { readEuros } from '#platform/sheets'
import { addMonths, dayOf } from '#platform/time'
import { field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
import { costPage } from './cost-page.tsx'
import { monthWords, SALES } from './words.ts'
import { costsBetween, insertCost } from './cost-store.ts'
import { mayWrite, requireDirection } from './access.ts'
import { monthIn } from './asked-months.ts'

/** What was said of the costs of the month of the address, and whether its reader may say more. */
export async function costsIn(c: Ask) {
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

/** The direction writes what a month cost. */
export async function writeCost(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const costs = await costsIn(c)
  const form = await readForm(c, costForm)
  if (!form.ok) return costPage(c, { ...costs, errors: form.errors, typed: form.typed })
  const read = readEuros(form.value.euros)
  if (!read.ok || read.value < 0 || read.value > 1e11) {
    const errors = { euros: 'Écrivez un montant. Exemple : 18 400' }
    return costPage(c, { ...costs, errors, typed: form.typed })
  }
  const { id, source } = form.value
  const cost = { id, marketId: market.id, month: dayOf(`${costs.month}-01`), cents: read.value, source }
  await c.var.db.transaction((tx) => insertCost(tx, cost, actor.personId, c.var.now))
  sayNext(c, `Charges ${de(monthWords(costs.month))} écrites`)
  return goTo(c, at(`${SALES}?annee=${costs.month.slice(0, 4)}`))
}

import { requireOperator } from '#market'
import { readEuros } from '#platform/sheets'
import { addMonths } from '#platform/time'
import { field, goTo, idIn, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { mayWrite, requireDirection } from './access.ts'
import { monthIn } from './asked-months.ts'
import { isCounted, natures, type OtherSaleId } from './other-sale.ts'
import { otherSalesPage } from './other-page.tsx'
import { changeSale, insertOtherSale, otherSalesBetween } from './other-store.ts'
import { SALES } from './words.ts'

/** What was sold outside Beffroi in the month of the address, and whether its reader may write. */
async function othersIn(c: Ask) {
  const { actor, market, at } = await requireOperator(c)
  const from = monthIn(c)
  const sales = await otherSalesBetween(c.var.db, market.id, from, addMonths(from, 1))
  return { at, month: from.slice(0, 7), sales, mayWrite: mayWrite(actor, market) }
}

/** Whoever runs the market reads them. */
export const askOtherSales = async (c: Ask): Promise<Response> => otherSalesPage(c, await othersIn(c))

const COUNTED =
  'Ce document est déjà compté ce mois-ci, pour ce montant. Si c’est une autre vente, cochez la case.'

const AMOUNT = 'Écrivez un montant hors taxes. Exemple : 2 480,50'

const form = field.form({
  id: field.id<OtherSaleId>('Envoyez de nouveau.'),
  nature: field.oneOf(natures, 'Dites ce qui a été vendu.'),
  euros: field.text(16, AMOUNT),
  source: field.text(120, 'Dites quel document le montre.'),
  other: field.ticked(),
})

/** The direction writes one. */
export async function writeOtherSale(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const month = monthIn(c)
  const read = await readForm(c, form)
  const again = async (errors: Record<string, string>) =>
    otherSalesPage(c, { ...(await othersIn(c)), errors, typed: read.typed })
  if (!read.ok) return again(read.errors)
  const euros = readEuros(read.value.euros)
  if (!euros.ok || euros.value === 0 || Math.abs(euros.value) > 1e11) return again({ euros: AMOUNT })
  const { id, nature, source, other } = read.value
  const sale = { id, marketId: market.id, month, nature, cents: euros.value, source }
  const { sales } = await othersIn(c)
  if (!other && isCounted(sales, sale)) return again({ other: COUNTED })
  await c.var.db.transaction((tx) => insertOtherSale(tx, sale, actor.personId, c.var.now))
  sayNext(c, 'La vente est comptée')
  return goTo(c, at(`${SALES}/${month.slice(0, 7)}/autres`))
}

const gestureForm = field.form({ gesture: field.oneOf(['withdraw', 'back']) })

/** The direction takes one out of the count, or puts it back: nothing is erased. */
export async function changeOtherSale(c: Ask): Promise<Response> {
  const { actor, market, at } = await requireDirection(c)
  const month = monthIn(c)
  const read = await readForm(c, gestureForm)
  if (!read.ok)
    return otherSalesPage(c, { ...(await othersIn(c)), errors: { gesture: 'Dites si elle compte.' } })
  const { gesture } = read.value
  const which = { id: idIn<OtherSaleId>(c), marketId: market.id, month, gesture }
  const done = await c.var.db.transaction((tx) => changeSale(tx, which, actor.personId, c.var.now))
  if (!done) throw notFound()
  sayNext(c, gesture === 'back' ? 'La vente compte à nouveau' : 'La vente ne compte plus')
  return goTo(c, at(`${SALES}/${month.slice(0, 7)}/autres`))
}

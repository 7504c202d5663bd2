import { answerLabels, countsIn, labelSentences, paperForm } from '#platform/labels'
import { parisDay } from '#platform/time'
import { field, newSite, readForm, speak, type Ask } from '#platform/web'
import { keptShopOf } from '../open-kept.ts'
import { productsOf } from '../product-store.ts'
import { LABELS } from '../shop-frame.tsx'
import { firstOut, openLotsOf } from '../stock/door.ts'
import { labelsPage } from './page.tsx'
import { shelfLabel } from './shelf-label.ts'

/** The labels of a shelf, printed on sheets or rolls of labels. */
export const labelsSite = newSite().get(LABELS, ask).post(LABELS, print)

async function onSale(c: Ask) {
  const { merchant } = await keptShopOf(c)
  const all = await productsOf(c.var.db, merchant.id)
  return { merchant, products: all.filter((one) => one.standing === 'on sale') }
}

async function ask(c: Ask): Promise<Response> {
  const { product, chaque } = { product: c.req.query('produit'), chaque: c.req.query('chaque') === '1' }
  return labelsPage(c, { ...(await onSale(c)), countOf: ({ id }) => (chaque || id === product ? 1 : 0) })
}

async function print(c: Ask): Promise<Response> {
  const { merchant, products } = await onSale(c)
  const say = speak(c, labelSentences)
  const form = await readForm(c, field.form({ ...paperForm(say), allergens: field.ticked() }))
  const ids = products.map(({ id }) => id)
  const counts = countsIn(form.typed, ids)
  const chosen = counts ? products.filter(({ id }) => (counts.get(id) ?? 0) > 0) : []
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...(counts ? {} : { counts: say.countsUnread }),
    ...(counts && chosen.length === 0 ? { counts: say.nothingCounted } : {}),
  }
  if (!form.ok || !counts || chosen.length === 0)
    return labelsPage(c, { merchant, products, countOf: () => 0, typed: form.typed, errors })
  const { db, now, ground } = c.var
  const today = parisDay(now)
  const traced = chosen.filter((one) => one.traced === 'yes').map(({ id }) => id)
  const lots = Map.groupBy(await openLotsOf(db, traced), (one) => one.productId)
  const { paper, from, allergens } = form.value
  const labels = chosen.flatMap((product) => {
    const lot = firstOut(lots.get(product.id) ?? [], today)
    const label = shelfLabel({ product, lot, siteUrl: ground.site.url, withAllergens: allergens })
    return Array.from({ length: counts.get(product.id) ?? 0 }, () => label)
  })
  const title = `Étiquettes : ${merchant.name}`
  return answerLabels(c, { labels, paper, from, title, file: `etiquettes-${merchant.slug}` })
}

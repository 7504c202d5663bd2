import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { copyProduct } from './add-product.ts'
import { lastChange } from './change-store.ts'
import { undoChange } from './change-product.ts'
import { describeProduct } from './describe-product.ts'
import { closeLot, countGesture, lotsOf, readLot, stocksOf } from '../stock/door.ts'
import { keptProduct } from '../kept-product.ts'
import { publishSentences, type PublishRefusal } from '../law/door.ts'
import { namePage } from './name-page.tsx'
import { readProduct } from '../product-store.ts'
import { publishProduct, withdrawProduct } from './publish-product.ts'
import { shelved } from './shelf.ts'
import { shopProductPage } from './product-page.tsx'
import { changeMarketOf } from '../market-store.ts'

const at = '/marche/boutique/produits/:id'

/** One product of a shop, for who keeps it. */
export const shopProductSite = newSite()
  .get(at, (c) => look(c))
  .post(`${at}/publier`, publish)
  .post(`${at}/retirer`, withdraw)
  .post(`${at}/copier`, copy)
  .post(`${at}/annuler`, undo)
  .post(`${at}/compter`, count)
  .post(`${at}/finir-lot`, finishLot)
  .get(`${at}/nom`, async (c) => namePage(c, (await keptProduct(c)).product))
  .post(`${at}/nom`, describe)

const addressOf = (id: string) => `/marche/boutique/produits/${id}`

async function look(c: Ask, refusal?: PublishRefusal): Promise<Response> {
  const { product, merchant } = await keptProduct(c)
  const { db, now } = c.var
  const lots = await lotsOf(db, product.id)
  const stock = (await stocksOf(db, [product.id])).get(product.id)
  const one = shelved({ product, merchant, stock, lots, today: parisDay(now) })
  const canUndo = (await lastChange(db, product.id)) !== undefined
  const refused = refusal && publishSentences[refusal]
  return shopProductPage(c, { ...one, merchant, lots, canUndo, ...(refused ? { refused } : {}) })
}

async function publish(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const done = await publishProduct(c.var.db, product.id, hand)
  if (!done.ok) return look(c, done.refusal)
  sayNext(c, 'C’est en vente')
  return goTo(c, addressOf(product.id))
}

async function withdraw(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  await withdrawProduct(c.var.db, product.id, hand)
  sayNext(c, 'C’est retiré de la vente')
  return goTo(c, addressOf(product.id))
}

async function copy(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const read = await readForm(c, field.form({ id: field.id() }))
  if (!read.ok) return goTo(c, addressOf(product.id))
  const made = await copyProduct(c.var.db, product, read.value.id, hand)
  if (made.merchantId !== product.merchantId) throw notFound()
  sayNext(c, 'Le produit est copié : changez ce qui doit l’être')
  return goTo(c, `${addressOf(made.id)}/nom`)
}

async function undo(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const undone = await undoChange(c.var.db, product.id, hand)
  sayNext(c, undone ? 'Le dernier changement est annulé' : 'Il n’y avait rien à annuler')
  return goTo(c, addressOf(product.id))
}

const countForm = field.form({
  geste: field.oneOf(['plus', 'moins', 'rien']),
  retour: field.optionalText(300),
})

async function count(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const read = await readForm(c, countForm)
  if (!read.ok) return goTo(c, addressOf(product.id))
  const done = await countGesture(c.var.db, product, read.value.geste, hand)
  if (!done.ok) sayNext(c, 'Des clients sont en train d’en payer : réessayez dans dix minutes')
  const { retour } = read.value
  const back = retour && /^\/marche\/boutique[/?a-z0-9=&%-]*$/.test(retour) ? retour : addressOf(product.id)
  return goTo(c, back === addressOf(product.id) ? back : `${back}#p-${product.id}`)
}

async function finishLot(c: Ask): Promise<Response> {
  const { product } = await keptProduct(c)
  const read = await readForm(c, field.form({ lot: field.id() }))
  const lot = read.ok ? await readLot(c.var.db, read.value.lot) : undefined
  if (lot?.productId !== product.id) throw notFound()
  await c.var.db.transaction(async (tx) => {
    await closeLot(tx, lot.id, c.var.now)
    await changeMarketOf(tx, product.merchantId)
  })
  sayNext(c, `Le lot ${lot.number} est fini`)
  return goTo(c, addressOf(product.id))
}

async function describe(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const described = await describeProduct(c, product, hand)
  if (!described.ok) {
    const now = (await readProduct(c.var.db, product.id)) ?? product
    return namePage(c, now, described.typed, described.errors)
  }
  sayNext(c, 'C’est enregistré')
  return goTo(c, addressOf(product.id))
}

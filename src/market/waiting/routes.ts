import { actorOf, reach, readLogin } from '#people'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  isId,
  languageOf,
  newSite,
  notFound,
  problem,
  readForm,
  speak,
  type Ask,
} from '#platform/web'
import { openCatalogue } from '../catalogue/door.ts'
import { readMerchant } from '../merchant-store.ts'
import { readProduct } from '../product-store.ts'
import { askWait } from './ask-wait.ts'
import { askPage, forgottenPage, notedPage } from './pages.tsx'
import { deleteWaits, waitBySecret } from './store.ts'
import { productSentences } from '../words/door.ts'
import { stopAddress, type Waiter } from './wait.ts'

const PATH = '/marche/prevenir'

/** Somebody asks to be told when a product is back, and says 'no more'. */
export const waitSite = newSite()
  .get(PATH, ask)
  .post(PATH, keep)
  .get(`${PATH}/:secret`, noted)
  .post(`${PATH}/:secret`, stop)

/** A product that customers saw once, and how much is left of it. */
async function productOf(c: Ask, id: string) {
  const { db, now } = c.var
  const product = isId(id) ? await readProduct(db, id) : undefined
  const shop = product && (await readMerchant(db, product.merchantId))
  if (!shop || product.standing === 'draft') throw notFound()
  const key = { market: { id: shop.marketId }, today: parisDay(now) }
  const opened = await openCatalogue(
    db,
    key,
    () => null,
    () => [product.id],
  )
  if (!opened) throw notFound()
  const back = product.standing === 'on sale' && (opened.left.get(product.id) ?? 0) > 0
  return { product, shop: shop.name, market: opened.catalogue, back }
}

/** How the reader is known: signed in, or by a telephone or an e-mail that they proved here. */
async function knownHere(c: Ask): Promise<Waiter | null> {
  const actor = actorOf(c)
  if (actor) return { personId: actor.personId }
  const [proven] = await reach.provenReaches(c)
  return proven ? { reach: proven } : null
}

async function ask(c: Ask): Promise<Response> {
  const awaited = await productOf(c, c.req.query('produit') ?? '')
  if (awaited.back) return goTo(c, `/marche/produits/${awaited.product.slug}`)
  const known = c.req.query('autre') ? null : await knownHere(c)
  return askPage(c, { ...awaited, known })
}

const form = field.form({ product: field.text(40), reach: field.optionalText(254) })

async function keep(c: Ask): Promise<Response> {
  const { unreadable } = speak(c, productSentences)
  const read = await readForm(c, form)
  const awaited = await productOf(c, String(read.typed['product'] ?? ''))
  const typed = String(read.typed['reach'] ?? '')
  const given = readLogin(typed)
  const asks = 'reach' in read.typed
  const waiter = asks ? (given ? { reach: given } : null) : await knownHere(c)
  if (!read.ok || !waiter)
    return askPage(c, { ...awaited, known: null, typed, errors: { reach: unreadable } })
  const secret = await askWait(c, { productId: awaited.product.id, waiter, language: languageOf(c) })
  return secret ? goTo(c, stopAddress({ secret })) : problem(c, 429)
}

async function noted(c: Ask): Promise<Response> {
  const secret = c.req.param('secret') ?? ''
  if (!/^[\w-]{24}$/.test(secret)) throw notFound()
  const wait = await waitBySecret(c.var.db, secret)
  if (!wait) return forgottenPage(c)
  return notedPage(c, { ...(await productOf(c, wait.productId)), secret, told: wait.toldAt !== null })
}

async function stop(c: Ask): Promise<Response> {
  const secret = c.req.param('secret') ?? ''
  await c.var.db.transaction((tx) => deleteWaits(tx, secret))
  return goTo(c, stopAddress({ secret }))
}

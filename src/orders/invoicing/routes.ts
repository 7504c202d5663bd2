import { readIdentity } from '#payments'
import type { Db } from '#platform/db'
import { typo, writeList } from '#platform/i18n'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { basketIn } from '../basket/door.ts'
import { businessOfBasket, businessOfOrder, saveBusinessOfBasket, typedBusiness } from '../business/door.ts'
import type { Business } from '../business/door.ts'
import { orderAddress } from '../order-address.ts'
import { orderAsked } from '../access.ts'
import { mayBeInvoiced, receiptsOfOrder, unnamedIssuers } from '../receipt/door.ts'
import { sharesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import { askInvoices } from './ask-invoices.ts'
import { basketBusinessPage } from './basket-page.tsx'
import { orderBusinessPage } from './order-page.tsx'

const PATH = '/commandes/:secret/facture'

/** Who buys for an organisation says so, before they pay or after. */
export const invoicingSite = newSite()
  .get('/panier/entreprise', askForBasket)
  .post('/panier/entreprise', keepForBasket)
  .get(PATH, askForOrder)
  .post(PATH, keepForOrder)

const anyForm = field.form({ self: field.optionalText(5) })

type Read = { ok: true; business: Business } | { ok: false; typed: Typed; errors: Record<string, string> }

function businessIn(typed: Typed): Read {
  const read = readIdentity(typed)
  return read.ok
    ? { ok: true, business: { ...read.identity, vatNumber: read.vatNumber } }
    : { ok: false, typed, errors: read.errors }
}

async function askForBasket(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  const known = await businessOfBasket(c.var.db, basket.id)
  return basketBusinessPage(c, { typed: typedBusiness(known), errors: {}, known: known !== null })
}

async function keepForBasket(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  const { db, now } = c.var
  const { typed } = await readForm(c, anyForm)
  const read = typed['self'] ? undefined : businessIn(typed)
  if (read && !read.ok) {
    const known = (await businessOfBasket(db, basket.id)) !== null
    return basketBusinessPage(c, { ...read, known })
  }
  await db.transaction((tx) => saveBusinessOfBasket(tx, basket.id, read?.business ?? null, now))
  return goTo(c, '/panier#payer')
}

/** The order of this secret address, while an invoice of it may be asked for. @throws notFound for any other. */
async function ownOrder(c: Ask): Promise<Order> {
  const order = await orderAsked(c)
  if (!mayBeInvoiced(order)) throw notFound()
  return order
}

const unnamedOf = async (db: Db, { id, marketId, deliveryCents }: Order): Promise<string[]> =>
  unnamedIssuers(db, await sharesOf(db, [id]), { marketId, cents: deliveryCents })

async function show(c: Ask, order: Order, form: { typed: Typed; errors: Record<string, string> }) {
  const { db } = c.var
  return orderBusinessPage(c, {
    ...form,
    order,
    unnamed: await unnamedOf(db, order),
    issued: (await receiptsOfOrder(db, order.id)).length > 0,
  })
}

async function askForOrder(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  const known = await businessOfOrder(c.var.db, order.id)
  return show(c, order, { typed: typedBusiness(known), errors: {} })
}

async function keepForOrder(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  const { typed } = await readForm(c, anyForm)
  const read = businessIn(typed)
  if (!read.ok) return show(c, order, read)
  const { db, now } = c.var
  const { made } = await db.transaction((tx) => askInvoices(tx, order.id, read.business, now))
  sayNext(c, await askedWords(c, order, made))
  return goTo(c, orderAddress(order))
}

/** What was made, and what is not to be waited for: a receipt that is given stays while its shop has no SIRET. */
async function askedWords(c: Ask, order: Order, made: number): Promise<string> {
  const { db } = c.var
  if (made === 0 && (await receiptsOfOrder(db, order.id)).length === 0)
    return 'C’est noté : les factures suivront'
  const unnamed = await unnamedOf(db, order)
  return unnamed.length === 0
    ? 'Vos factures sont faites'
    : typo(`C’est noté. Pas encore de facture chez ${writeList(unnamed)} : redemandez-la plus tard`)
}

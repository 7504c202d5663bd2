import { openCatalogue, readMarket, sayBasketCount } from '#market'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { addLine, putBackLine, removeLine, setLine } from './basket-store.ts'
import { lineSentences } from './basket-sentences.ts'
import { BASKET_DAYS, isTooLittle, mostOf } from './basket.ts'
import { showBasket } from './show-basket.ts'
import { basketIn, keptBasketId } from './open-browser.ts'
import { offersById } from './view-basket.ts'

/** What goes into a basket and out of it. */
export const basketSite = newSite()
  .get('/panier', (c) => showBasket(c))
  .post('/panier', add)
  .post('/panier/quantite', change)
  .post('/panier/enlever', remove)
  .post('/panier/remettre', putBack)

const NONE = 'Ce produit n’est plus en vente.'
const addForm = field.form({
  produit: field.id(NONE),
  quantite: field.whole(1, 20_000),
  retour: field.optionalText(300),
})

const tooLittle = (name: string): string => typo(`${name} ${lineSentences['too little']}.`)

/** Back to a page of the market and nowhere else. */
const backTo = (address: string | null): string =>
  address && /^\/marche(?:[/?][^\\\s]*)?$/.test(address) ? address : '/panier'

async function offerOf(c: Ask, id: string) {
  const { chosen, left } = await openCatalogue(
    c.var.db,
    parisDay(c.var.now),
    (all) => offersById(all).get(id),
    () => [id],
  )
  return chosen && { ...chosen, left: left.get(id) ?? 0 }
}

async function add(c: Ask): Promise<Response> {
  const form = await readForm(c, addForm)
  if (!form.ok) return showBasket(c, { refused: Object.values(form.errors)[0] ?? NONE })
  const { produit, quantite, retour } = form.value
  const offer = await offerOf(c, produit)
  if (!offer || offer.product.priceCents === null) return showBasket(c, { refused: NONE })
  const { name, sold, priceCents } = offer.product
  if (offer.left <= 0) return showBasket(c, { refused: typo(`${name} : épuisé.`) })
  if (isTooLittle({ priceCents, sold }, quantite)) return showBasket(c, { refused: tooLittle(name) })
  const most = Math.min(mostOf(sold), offer.left)
  const basketId = await keptBasketId(c)
  const count = await addLine(
    c.var.db,
    basketId,
    { productId: produit, name, quantity: quantite, priceCents, most },
    c.var.now,
  )
  sayBasketCount(c, count, BASKET_DAYS)
  sayNext(c, typo(`${name} : dans votre panier`))
  return goTo(c, backTo(retour))
}

const changeForm = field.form({ produit: field.id(NONE), quantite: field.whole(0, 20_000) })

async function change(c: Ask): Promise<Response> {
  const form = await readForm(c, changeForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket)
    return showBasket(c, { refused: form.ok ? NONE : (Object.values(form.errors)[0] ?? NONE) })
  const { produit, quantite } = form.value
  const line = basket.lines.find((one) => one.productId === produit)
  const offer = await offerOf(c, produit)
  if (!line || !offer) return showBasket(c, { refused: NONE })
  const priceCents = offer.product.priceCents ?? line.priceCents
  if (quantite > 0 && isTooLittle({ priceCents, sold: offer.product.sold }, quantite))
    return showBasket(c, { refused: tooLittle(line.name) })
  if (quantite === 0) await removeLine(c.var.db, basket.id, produit, c.var.now)
  else
    await setLine(c.var.db, basket.id, {
      productId: produit,
      quantity: Math.min(quantite, mostOf(offer.product.sold)),
      priceCents,
    })
  return goTo(c, '/panier')
}

const lineForm = field.form({ produit: field.id(NONE) })

async function remove(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await removeLine(c.var.db, basket.id, form.value.produit, c.var.now)
  return goTo(c, '/panier')
}

async function putBack(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await putBackLine(c.var.db, basket.id, form.value.produit)
  return goTo(c, '/panier')
}

/** The market of this territory. @throws notFound when nobody opened one. */
export async function theMarket(c: Ask) {
  const market = await readMarket(c.var.db)
  if (!market) throw notFound()
  return market
}

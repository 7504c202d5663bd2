import { openCatalogue, readMarket, readMerchant, readProduct, sayBasketCount, type Offer } from '#market'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { addLine, emptyBasket, putBackLine, removeLine, setLine, takeMarket } from './store.ts'
import { lineSentences } from './sentences.ts'
import { BASKET_DAYS, isTooLittle, mostOf } from './basket.ts'
import { marketOf } from './market-of-basket.ts'
import { otherMarketPage } from './other-market-page.tsx'
import { showBasket } from './show-basket.ts'
import { basketIn, keptBasketId } from './open-browser.ts'
import { countOf } from './shown-basket.ts'
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
  product: field.id(NONE),
  quantity: field.whole(1, 20_000),
  back: field.optionalText(300),
  empty: field.optionalText(3),
})

const tooLittle = (name: string): string => typo(`${name} ${lineSentences['too little']}.`)

/** Back to a page of the market and nowhere else. */
const backTo = (address: string | null): string =>
  address && /^\/marche(?:[/?][^\\\s]*)?$/.test(address) ? address : '/panier'

async function offerOf(c: Ask, id: string) {
  const { db, now } = c.var
  const product = await readProduct(db, id)
  const shop = product && (await readMerchant(db, product.merchantId))
  if (!shop) return undefined
  const opened = await openCatalogue(
    db,
    { market: { id: shop.marketId }, today: parisDay(now) },
    (all) => offersById(all).get(id),
    () => [id],
  )
  return opened?.chosen && { ...opened.chosen, left: opened.left.get(id) ?? 0 }
}

async function add(c: Ask): Promise<Response> {
  const form = await readForm(c, addForm)
  if (!form.ok) return showBasket(c, { refused: Object.values(form.errors)[0] ?? NONE })
  const { product, quantity, back, empty } = form.value
  const offer = await offerOf(c, product)
  if (!offer || offer.product.priceCents === null) return showBasket(c, { refused: NONE })
  const { name, sold, priceCents } = offer.product
  if (offer.left <= 0) return showBasket(c, { refused: typo(`${name} : épuisé.`) })
  if (isTooLittle({ priceCents, sold }, quantity)) return showBasket(c, { refused: tooLittle(name) })
  const most = Math.min(mostOf(sold), offer.left)
  const basketId = await keptBasketId(c)
  const line = { productId: product, name, quantity, priceCents, most }
  const count = await c.var.db.transaction(async (tx) => {
    if (empty === 'yes') await emptyBasket(tx, basketId)
    return (await takeMarket(tx, basketId, offer.shop.marketId))
      ? addLine(tx, basketId, line, c.var.now)
      : undefined
  })
  if (count === undefined) return otherMarket(c, offer, { quantity, back })
  sayBasketCount(c, count, BASKET_DAYS)
  sayNext(c, typo(`${name} : dans votre panier`))
  return goTo(c, backTo(back))
}

/** A basket is paid to one market, and its bikes bring it: what is in it stays, whoever buys chooses. */
async function otherMarket(
  c: Ask,
  { product, shop }: Pick<Offer, 'product' | 'shop'>,
  wanted: { quantity: number; back: string | null },
): Promise<Response> {
  const basket = await basketIn(c)
  const [own, other] = [await marketOf(c, basket), await readMarket(c.var.db, shop.marketId)]
  const count = basket ? countOf(basket) : 0
  return otherMarketPage(c, {
    own,
    other,
    product,
    count,
    quantity: wanted.quantity,
    back: backTo(wanted.back),
  })
}

const changeForm = field.form({ product: field.id(NONE), quantity: field.whole(0, 20_000) })

async function change(c: Ask): Promise<Response> {
  const form = await readForm(c, changeForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket)
    return showBasket(c, { refused: form.ok ? NONE : (Object.values(form.errors)[0] ?? NONE) })
  const { product, quantity } = form.value
  const line = basket.lines.find((one) => one.productId === product)
  const offer = await offerOf(c, product)
  if (!line || !offer) return showBasket(c, { refused: NONE })
  const priceCents = offer.product.priceCents ?? line.priceCents
  if (quantity > 0 && isTooLittle({ priceCents, sold: offer.product.sold }, quantity))
    return showBasket(c, { refused: tooLittle(line.name) })
  if (quantity === 0) await removeLine(c.var.db, basket.id, product, c.var.now)
  else
    await setLine(c.var.db, basket.id, {
      productId: product,
      quantity: Math.min(quantity, mostOf(offer.product.sold)),
      priceCents,
    })
  return goTo(c, '/panier')
}

const lineForm = field.form({ product: field.id(NONE) })

async function remove(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await removeLine(c.var.db, basket.id, form.value.product, c.var.now)
  return goTo(c, '/panier')
}

async function putBack(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await putBackLine(c.var.db, basket.id, form.value.product)
  return goTo(c, '/panier')
}

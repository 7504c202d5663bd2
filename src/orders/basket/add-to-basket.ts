import { readMarket, sayBasketCount, type Offer } from '#market'
import { typo } from '#platform/i18n'
import { field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { addLine, emptyBasket, takeMarket } from './line-store.ts'
import { BASKET_DAYS, isTooLittle, mostOf } from './basket.ts'
import { marketOf } from './find-market.ts'
import { otherMarketPage } from './other-market-page.tsx'
import { showBasket } from './show-basket.ts'
import { basketIn, keptBasketId } from './open-browser.ts'
import { countOf } from './shown-basket.ts'
import { offerOf } from './find-offer.ts'
import { NONE, tooLittle } from './sentences.ts'

const addForm = field.form({
  product: field.id(NONE),
  quantity: field.whole(1, 20_000),
  back: field.optionalText(300),
  empty: field.optionalText(3),
})

/** Back to a page of the market, or to what was missing of an order, and nowhere else. */
const backTo = (address: string | null): string =>
  address && /^\/(?:marche(?:[/?#][^\\\s]*)?|commandes\/[\w-]{24}\/recommander)$/.test(address)
    ? address
    : '/panier'

/** So much of a product goes into the basket of this browser, on the only market it is bought on. */
export async function add(c: Ask): Promise<Response> {
  const form = await readForm(c, addForm)
  if (!form.ok) return showBasket(c, { refused: Object.values(form.errors)[0] ?? NONE })
  const { product, quantity, back, empty } = form.value
  const offer = await offerOf(c, product)
  if (!offer) return showBasket(c, { refused: NONE })
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

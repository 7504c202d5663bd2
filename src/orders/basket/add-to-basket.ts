import { readMarket, sayBasketCount, type Offer } from '#market'
import { field, goTo, readForm, sayNext, speak, type Ask } from '#platform/web'
import { basketSentences, type BasketSentences } from '../words/door.ts'
import { addLine, emptyBasket, takeMarket } from './line-store.ts'
import { BASKET_DAYS, isTooLittle, MOST, mostOf } from './basket.ts'
import { marketOf } from './find-market.ts'
import { otherMarketPage } from './other-market-page.tsx'
import { showBasket } from './show-basket.ts'
import { basketIn, keptBasketId } from './open-browser.ts'
import { countOf } from './shown-basket.ts'
import { offerOf } from './find-offer.ts'

const addForm = ({ nobodySells, howMany }: BasketSentences) =>
  field.form({
    product: field.id(nobodySells),
    quantity: field.whole(1, MOST, howMany(1, MOST)),
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
  const say = speak(c, basketSentences)
  const form = await readForm(c, addForm(say))
  if (!form.ok) return showBasket(c, { refused: Object.values(form.errors)[0] ?? say.nobodySells })
  const { product, quantity, back, empty } = form.value
  const offer = await offerOf(c, product)
  if (!offer) return showBasket(c, { refused: say.nobodySells })
  const { name, sold, priceCents } = offer.product
  if (offer.left <= 0) return showBasket(c, { refused: say.soldOut(name) })
  if (isTooLittle({ priceCents, sold }, quantity)) return showBasket(c, { refused: say.tooLittle(name) })
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
  sayNext(c, say.added(name))
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

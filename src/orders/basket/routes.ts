import { field, goTo, newSite, readForm, speak, type Ask } from '#platform/web'
import { basketSentences, type BasketSentences } from '../words/door.ts'
import { putBackLine, removeLine, setLine } from './line-store.ts'
import { isTooLittle, lineAnchor, MOST, mostOf } from './basket.ts'
import { showBasket } from './show-basket.ts'
import { basketIn } from './open-browser.ts'
import { add } from './add-to-basket.ts'
import { offerOf } from './find-offer.ts'

/** What goes into a basket and out of it. */
export const basketSite = newSite()
  .get('/panier', (c) => showBasket(c))
  .post('/panier', add)
  .post('/panier/quantite', change)
  .post('/panier/enlever', remove)
  .post('/panier/remettre', putBack)

const changeForm = ({ nobodySells, howMany }: BasketSentences) =>
  field.form({ product: field.id(nobodySells), quantity: field.whole(0, MOST, howMany(0, MOST)) })

async function change(c: Ask): Promise<Response> {
  const say = speak(c, basketSentences)
  const { nobodySells, tooLittle } = say
  const form = await readForm(c, changeForm(say))
  const basket = await basketIn(c)
  if (!form.ok || !basket)
    return showBasket(c, { refused: form.ok ? nobodySells : (Object.values(form.errors)[0] ?? nobodySells) })
  const { product, quantity } = form.value
  const line = basket.lines.find((one) => one.productId === product)
  const offer = await offerOf(c, product)
  if (!line || !offer) return showBasket(c, { refused: nobodySells })
  const priceCents = offer.product.priceCents
  if (quantity > 0 && isTooLittle({ priceCents, sold: offer.product.sold }, quantity))
    return showBasket(c, { refused: tooLittle(line.name) })
  if (quantity === 0) await c.var.db.transaction((tx) => removeLine(tx, basket.id, product, c.var.now))
  else
    await c.var.db.transaction((tx) =>
      setLine(tx, basket.id, {
        productId: product,
        quantity: Math.min(quantity, mostOf(offer.product.sold)),
        priceCents,
      }),
    )
  return goTo(c, `/panier#${lineAnchor(product)}`)
}

const lineForm = field.form({ product: field.id() })

async function remove(c: Ask): Promise<Response> {
  const { nobodySells } = speak(c, basketSentences)
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: nobodySells })
  await c.var.db.transaction((tx) => removeLine(tx, basket.id, form.value.product, c.var.now))
  return goTo(c, `/panier#${lineAnchor(form.value.product)}`)
}

async function putBack(c: Ask): Promise<Response> {
  const { nobodySells } = speak(c, basketSentences)
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: nobodySells })
  await c.var.db.transaction((tx) => putBackLine(tx, basket.id, form.value.product))
  return goTo(c, `/panier#${lineAnchor(form.value.product)}`)
}

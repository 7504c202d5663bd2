import { field, goTo, newSite, readForm, type Ask } from '#platform/web'
import { putBackLine, removeLine, setLine } from './line-store.ts'
import { isTooLittle, lineAnchor, mostOf } from './basket.ts'
import { showBasket } from './show-basket.ts'
import { basketIn } from './open-browser.ts'
import { add } from './add-to-basket.ts'
import { offerOf } from './find-offer.ts'
import { NONE, tooLittle } from './sentences.ts'

/** What goes into a basket and out of it. */
export const basketSite = newSite()
  .get('/panier', (c) => showBasket(c))
  .post('/panier', add)
  .post('/panier/quantite', change)
  .post('/panier/enlever', remove)
  .post('/panier/remettre', putBack)

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

const lineForm = field.form({ product: field.id(NONE) })

async function remove(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await c.var.db.transaction((tx) => removeLine(tx, basket.id, form.value.product, c.var.now))
  return goTo(c, `/panier#${lineAnchor(form.value.product)}`)
}

async function putBack(c: Ask): Promise<Response> {
  const form = await readForm(c, lineForm)
  const basket = await basketIn(c)
  if (!form.ok || !basket) return showBasket(c, { refused: NONE })
  await c.var.db.transaction((tx) => putBackLine(tx, basket.id, form.value.product))
  return goTo(c, `/panier#${lineAnchor(form.value.product)}`)
}

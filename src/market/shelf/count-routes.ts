import { field, goTo, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { shelfSentences } from '../keeping/door.ts'
import { closeLot, countGesture, gestures, readLot } from '../stock/door.ts'
import { keptProduct } from '../open-kept.ts'
import { productAddress } from '../shop-frame.tsx'
import { changeMarketOf } from '../market-store.ts'

const countForm = field.form({
  gesture: field.oneOf(gestures),
  back: field.optionalText(300),
})

export async function count(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const read = await readForm(c, countForm)
  if (!read.ok) return goTo(c, productAddress(product.id))
  const done = await countGesture(c.var.db, product, read.value.gesture, hand)
  if (!done.ok) sayNext(c, speak(c, shelfSentences).held)
  const here = productAddress(product.id)
  const { back } = read.value
  const isList = back && back !== here && /^\/marche\/boutique[/?a-z0-9=&%-]*$/.test(back)
  return goTo(c, isList ? `${back}#p-${product.id}` : here)
}

export async function finishLot(c: Ask): Promise<Response> {
  const { product } = await keptProduct(c)
  const read = await readForm(c, field.form({ lot: field.id() }))
  const lot = read.ok ? await readLot(c.var.db, read.value.lot) : undefined
  if (lot?.productId !== product.id) throw notFound()
  await c.var.db.transaction(async (tx) => {
    await closeLot(tx, lot.id, c.var.now)
    await changeMarketOf(tx, product.merchantId)
  })
  sayNext(c, speak(c, shelfSentences).lotIsOver(lot.number))
  return goTo(c, productAddress(product.id))
}

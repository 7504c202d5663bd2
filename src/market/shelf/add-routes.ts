import { randomUUID } from 'node:crypto'
import { asId, newId } from '#platform/id'
import type { ProductId } from '../ids.ts'
import { field, goTo, isId, readFormWithFiles, type Ask } from '#platform/web'
import { addProduct } from './add-product.ts'
import { addProductPage } from './add-product-page.tsx'
import { judgeEan, readAmount, readCents, readSold, unread } from '../draft/door.ts'
import { keepPhoto, photoOf, pictureSentences } from '../picture/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { soldBy } from '../price.ts'

/** The form that adds a product. */
export async function addForm(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  return addProductPage(c, { id: randomUUID(), merchant })
}

const form = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  name: field.text(80, 'Donnez-lui un nom.'),
  price: field.text(20, 'Donnez son prix.'),
  sold: field.oneOf(soldBy),
  content: field.optionalText(40),
  count: field.text(12, 'Dites combien. Zéro se dit aussi.'),
  ean: field.optionalText(20),
})

/** What was given: a draft, then the first question that the law asks. */
export async function addGiven(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readFormWithFiles(c, form)
  const sent = typeof read.typed['id'] === 'string' ? read.typed['id'] : ''
  const formId = isId(sent) ? asId<ProductId>(sent) : newId<ProductId>()
  const photo = await photoOf(c.var.ground, { formId, by: hand.by }, read.files['photo']?.[0], c.var.now)
  const again = (errors: Record<string, string>) => {
    const all = photo.ok ? errors : { ...errors, photo: pictureSentences[photo.refusal] }
    const kept = photo.ok && photo.id !== null
    return addProductPage(c, { id: formId, merchant, typed: read.typed, errors: all, kept })
  }
  if (!read.ok) return again(read.errors)
  const { id, name, price, sold, content, count, ean } = read.value
  const priceCents = readCents(price)
  const pack = readSold(sold, content)
  const stock = readAmount(count, { sold })
  const errors = {
    ...(priceCents ? {} : { price: unread.price }),
    ...(pack ? {} : { content: unread.content }),
    ...(stock === undefined ? { count: unread.amount } : {}),
    ...(judgeEan(ean) === 'wrong'
      ? { ean: 'Ce code-barres est faux : un chiffre a été mal lu. Videz cette case pour continuer sans.' }
      : {}),
  }
  if (!priceCents || !pack || stock === undefined || Object.keys(errors).length > 0) return again(errors)
  if (!photo.ok) return again({})
  const added = await c.var.db.transaction(async (tx) => {
    const kept = await keepPhoto(tx, { formId, by: hand.by }, hand.now)
    if (!kept.ok) return kept
    const given = { id, name, priceCents, ...pack, stock, ean, pictureId: kept.id }
    return { ok: true as const, product: await addProduct(tx, merchant, given, hand) }
  })
  if (!added.ok) return again({ photo: pictureSentences[added.refusal] })
  return goTo(c, `/marche/boutique/produits/${added.product.id}/suite`)
}

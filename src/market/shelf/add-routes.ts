import { randomUUID } from 'node:crypto'
import { asId, newId } from '#platform/id'
import type { ProductId } from '../ids.ts'
import { field, goTo, isId, readFormWithFiles, speak, type Ask, type Typed } from '#platform/web'
import { shelfSentences, type ShelfSentences } from '../keeping/door.ts'
import { addProduct } from './add-product.ts'
import { addProductPage } from './add-product-page.tsx'
import { judgeEan, readAmount, readCents, readSold } from '../draft/door.ts'
import { keepPhoto, photoOf } from '../picture/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { soldBy } from '../price.ts'

/** The form that adds a product. */
export async function addForm(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  return addProductPage(c, { id: randomUUID(), merchant })
}

const form = ({ wrong }: ShelfSentences) =>
  field.form({
    id: field.id(wrong.reload),
    name: field.text(80, wrong.name),
    price: field.text(20, wrong.noPrice),
    sold: field.oneOf(soldBy, wrong.sold),
    content: field.optionalText(40),
    count: field.text(12, wrong.noCount),
    ean: field.optionalText(20),
  })

/** What is written and cannot be, said at once with what is missing. */
function wrongIn(typed: Typed, { wrong }: ShelfSentences): Record<string, string> {
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const [price, count] = [said('price'), said('count')]
  const sold = soldBy.find((one) => one === said('sold'))
  return {
    ...(price && !readCents(price) ? { price: wrong.price } : {}),
    ...(sold && !readSold(sold, said('content') || null) ? { content: wrong.content } : {}),
    ...(sold && count && readAmount(count, { sold }) === undefined ? { count: wrong.amount } : {}),
    ...(judgeEan(said('ean') || null) === 'wrong' ? { ean: wrong.barcodeEmpty } : {}),
  }
}

/** What was given: a draft, then the first question that the law asks. */
export async function addGiven(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, shelfSentences)
  const { wrong } = say
  const read = await readFormWithFiles(c, form(say))
  const sent = typeof read.typed['id'] === 'string' ? read.typed['id'] : ''
  const formId = isId(sent) ? asId<ProductId>(sent) : newId<ProductId>()
  const photo = await photoOf(c.var.ground, { formId, by: hand.by }, read.files['photo']?.[0], c.var.now)
  const again = (errors: Record<string, string>) => {
    const all = photo.ok ? errors : { ...errors, photo: wrong.photo[photo.refusal] }
    const kept = photo.ok ? photo.id : null
    return addProductPage(c, { id: formId, merchant, typed: read.typed, errors: all, kept })
  }
  const errors = wrongIn(read.typed, say)
  if (!read.ok) return again({ ...errors, ...read.errors })
  const { id, name, price, sold, content, count, ean } = read.value
  const priceCents = readCents(price)
  const pack = readSold(sold, content)
  const stock = readAmount(count, { sold })
  if (!priceCents || !pack || stock === undefined || Object.keys(errors).length > 0) return again(errors)
  if (!photo.ok) return again({})
  const added = await c.var.db.transaction(async (tx) => {
    const kept = await keepPhoto(tx, { formId, by: hand.by }, hand.now)
    if (!kept.ok) return kept
    const given = { id, name, priceCents, ...pack, stock, ean, pictureId: kept.id }
    return { ok: true as const, product: await addProduct(tx, merchant, given, hand) }
  })
  if (!added.ok) return again({ photo: wrong.photo[added.refusal] })
  return goTo(c, `/marche/boutique/produits/${added.product.id}/suite`)
}

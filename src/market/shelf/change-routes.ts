import { field, goTo, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { shelfSentences } from '../keeping/door.ts'
import { copyProduct } from './copy-product.ts'
import { undoChange } from './undo-change.ts'
import { describeProduct } from './describe-product.ts'
import { keptProduct } from '../open-kept.ts'
import { productAddress } from '../shop-frame.tsx'
import { namePage } from './name-page.tsx'
import { readProduct } from '../product-store.ts'

export async function copy(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const read = await readForm(c, field.form({ id: field.id() }))
  if (!read.ok) return goTo(c, productAddress(product.id))
  const made = await copyProduct(c.var.db, product, read.value.id, hand)
  if (made.merchantId !== product.merchantId) throw notFound()
  sayNext(c, speak(c, shelfSentences).isCopied)
  return goTo(c, `${productAddress(made.id)}/nom`)
}

export async function undo(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const undone = await undoChange(c.var.db, product.id, hand)
  const say = speak(c, shelfSentences)
  sayNext(c, undone ? say.isUndone : say.nothingToUndo)
  return goTo(c, productAddress(product.id))
}

export async function describe(c: Ask): Promise<Response> {
  const { product, merchant, hand } = await keptProduct(c)
  const described = await describeProduct(c, product, hand)
  if (!described.ok) {
    const now = (await readProduct(c.var.db, product.id)) ?? product
    return namePage(c, { product: now, merchant }, described)
  }
  sayNext(c, speak(c, shelfSentences).saved)
  return goTo(c, productAddress(product.id))
}

import { randomUUID } from 'node:crypto'
import { field, goTo, readFormWithFiles, type Ask } from '#platform/web'
import { addProduct } from './add-product.ts'
import { addProductPage } from './add-product-page.tsx'
import { judgeEan, readAmount, readCents, readSold, unread } from '../draft/door.ts'
import { keepPicture, pictureSentences } from '../picture/door.ts'
import { keptShopOf } from '../kept-product.ts'
import { soldBy } from '../price.ts'

/** The form that adds a product. */
export async function addForm(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  return addProductPage(c, { id: randomUUID(), merchant })
}

const form = field.form({
  id: field.id('Rechargez la page, puis recommencez.'),
  nom: field.text(80, 'Donnez-lui un nom.'),
  prix: field.text(20, 'Donnez son prix.'),
  vendu: field.oneOf(soldBy),
  contenance: field.optionalText(40),
  nombre: field.text(12, 'Dites combien. Zéro se dit aussi.'),
  ean: field.optionalText(20),
})

/** What was given: a draft, then the first question that the law asks. */
export async function addGiven(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readFormWithFiles(c, form)
  const again = (errors: Record<string, string>) => {
    const id = typeof read.typed['id'] === 'string' && read.ok ? read.typed['id'] : randomUUID()
    return addProductPage(c, { id, merchant, typed: read.typed, errors })
  }
  if (!read.ok) return again(read.errors)
  const { id, nom, prix, vendu, contenance, nombre, ean } = read.value
  const priceCents = readCents(prix)
  const pack = readSold(vendu, contenance)
  const stock = readAmount(nombre, { sold: vendu })
  const errors = {
    ...(priceCents ? {} : { prix: unread.price }),
    ...(pack ? {} : { contenance: unread.content }),
    ...(stock === undefined ? { nombre: unread.amount } : {}),
    ...(judgeEan(ean) === 'wrong'
      ? { ean: 'Ce code-barres est faux : un chiffre a été mal lu. Videz cette case pour continuer sans.' }
      : {}),
  }
  if (!priceCents || !pack || stock === undefined || Object.keys(errors).length > 0) return again(errors)
  const [photo] = read.files['photo'] ?? []
  const kept = photo ? await keepPicture(c.var.ground, photo, c.var.now) : undefined
  if (kept && !kept.ok) return again({ photo: pictureSentences[kept.refusal] })
  const given = { id, name: nom, priceCents, ...pack, stock, ean, pictureId: kept?.id ?? null }
  const product = await addProduct(c.var.db, merchant, given, hand)
  return goTo(c, `/marche/boutique/produits/${product.id}/suite`)
}

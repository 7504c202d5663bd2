import { goTo, newSite, sayNext, speak, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { lastChange } from './change-store.ts'
import { alertsOf, lotsOf, soldAWeek, stocksOf } from '../stock/door.ts'
import { keptProduct } from '../open-kept.ts'
import { productAddress } from '../shop-frame.tsx'
import { questionSentences, shelfSentences } from '../keeping/door.ts'
import type { PublishRefusal } from '../law/door.ts'
import { namePage } from './name-page.tsx'
import { publishProduct, withdrawProduct } from './publish-product.ts'
import { shelved } from './shelf.ts'
import { countWaits } from '../waiting/door.ts'
import { shopProductPage } from './product-page.tsx'
import { copy, undo, describe } from './change-routes.ts'
import { count, finishLot } from './count-routes.ts'

const at = '/marche/boutique/produits/:id'

/** One product of a shop, for who keeps it. */
export const shopProductSite = newSite()
  .get(at, (c) => look(c))
  .post(`${at}/publier`, publish)
  .post(`${at}/retirer`, withdraw)
  .post(`${at}/copier`, copy)
  .post(`${at}/annuler`, undo)
  .post(`${at}/compter`, count)
  .post(`${at}/finir-lot`, finishLot)
  .get(`${at}/nom`, async (c) => namePage(c, await keptProduct(c)))
  .post(`${at}/nom`, describe)

async function look(c: Ask, refusal?: PublishRefusal): Promise<Response> {
  const { product, merchant } = await keptProduct(c)
  const { db, now } = c.var
  const lots = await lotsOf(db, product.id)
  const stock = (await stocksOf(db, [product.id])).get(product.id)
  const today = parisDay(now)
  const under = (await alertsOf(db, [product.id])).get(product.id)
  const weekly = (await soldAWeek(db, [product.id], today)).get(product.id) ?? 0
  const one = shelved({ product, merchant, stock, lots, today, under })
  const canUndo = (await lastChange(db, product.id)) !== undefined
  const refused = refusal && speak(c, questionSentences).toDo[refusal]
  const waiting = (await countWaits(db, [product.id])).get(product.id) ?? 0
  return shopProductPage(c, {
    ...one,
    merchant,
    lots,
    canUndo,
    weekly,
    waiting,
    ...(refused ? { refused } : {}),
  })
}

async function publish(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const done = await publishProduct(c.var.db, product.id, hand)
  if (!done.ok) return look(c, done.refusal)
  sayNext(c, speak(c, shelfSentences).isOnSale)
  return goTo(c, productAddress(product.id))
}

async function withdraw(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  await withdrawProduct(c.var.db, product.id, hand)
  sayNext(c, speak(c, shelfSentences).isOff)
  return goTo(c, productAddress(product.id))
}

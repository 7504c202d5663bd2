import type { Errors } from '#platform/ui'
import {
  field,
  goTo,
  languageOf,
  newSite,
  notFound,
  readForm,
  sayNext,
  speak,
  type Ask,
  type Typed,
} from '#platform/web'
import { answerQuestion } from './answer-question.ts'
import { questionSentences } from '../keeping/door.ts'
import { lackingOf } from '../shelf/door.ts'
import { keptProduct } from '../open-kept.ts'
import { productAddress } from '../shop-frame.tsx'
import { productsOf } from '../product-store.ts'
import { questionPage } from './page.tsx'
import { questionOf, questionSlugs } from '../law/door.ts'
import { openDoubtsOf } from '../till/door.ts'

const at = '/marche/boutique/produits/:id'

/**
 * What the law asks about one product of a shop, for who keeps it. Mounted after the other addresses of the product: any last word
 * may be that of a question.
 */
export const questionSite = newSite()
  .get(`${at}/suite`, next)
  .get(`${at}/:question`, (c) => ask(c))
  .post(`${at}/:question`, answer)

/** The first question still open, or the product when there is none. */
async function next(c: Ask): Promise<Response> {
  const { product } = await keptProduct(c)
  const [lacking] = await lackingOf(c.var.db, product, c.var.now)
  return goTo(
    c,
    lacking ? `${productAddress(product.id)}/${questionSlugs[lacking.question]}` : productAddress(product.id),
  )
}

async function ask(c: Ask, typed?: Typed, errors?: Errors): Promise<Response> {
  const question = questionOf(c.req.param('question'))
  if (!question) throw notFound()
  const { product, merchant } = await keptProduct(c)
  const others = await productsOf(c.var.db, merchant.id)
  const doubts = await openDoubtsOf(c.var.db, [product.id])
  return questionPage(c, {
    product,
    merchant,
    question,
    others,
    doubts,
    ...(typed ? { typed } : {}),
    ...(errors ? { errors } : {}),
  })
}

async function answer(c: Ask): Promise<Response> {
  const question = questionOf(c.req.param('question'))
  if (!question) throw notFound()
  const { product, merchant, hand, actor } = await keptProduct(c)
  const say = speak(c, questionSentences)
  const { typed } = await readForm(c, field.form({}))
  const answered = await answerQuestion(
    { db: c.var.db, product, merchant, hand, name: actor.name, say, language: languageOf(c) },
    question,
    typed,
  )
  if (!answered.ok) return ask(c, typed, answered.errors)
  sayNext(c, say.saved)
  return goTo(c, `${productAddress(product.id)}/suite`)
}

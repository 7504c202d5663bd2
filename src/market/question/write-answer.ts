import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Language } from '#platform/languages'
import type { Typed } from '#platform/web'
import type { Hand } from '../hand.ts'
import type { QuestionSentences } from '../keeping/door.ts'
import { legalRules, type PublishRefusal } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Goods, Product } from '../product.ts'
import { changeProduct, type ProductForm } from '../shelf/door.ts'
import { answerDoubt } from '../till/door.ts'

/** Who answers about what, in which language. `name`: who declares, as customers will read it. */
export type Answering = {
  db: Db
  product: Product
  merchant: Merchant
  hand: Hand
  name: string
  say: QuestionSentences
  language: Language
}

/** What is wrong with an answer, field by field. */
type Errors = Record<string, string>
export type Answered = { ok: true } | { ok: false; errors: Errors }

/** How the answer to one question is read and written. */
export type Answer = (answering: Answering, typed: Typed) => Promise<Answered>

export const done: Answered = { ok: true }
export const refuse = (errors: Errors): Answered => ({ ok: false, errors })

/** Writes an answer, unless somebody else gave another one since the form was shown. */
export async function writeAnswer(
  { db, product, hand, say }: Answering,
  form: ProductForm,
  { seen }: Typed,
  said: Partial<Goods>,
): Promise<Answered> {
  const as = { ...hand, form, seen: typeof seen === 'string' ? seen : '' }
  const changed = await changeProduct(db, product.id, (before) => ({ ...before, ...said }), as)
  if (changed.ok) return done
  if (changed.refusal === 'changed meanwhile') return refuse({ seen: say.changed })
  throw new Error(`no product ${product.id}`)
}

/** The till's question about this is answered too. */
export async function closeDoubt(
  { db, product, hand }: Answering,
  about: 'price' | 'vat' | 'stock',
): Promise<Answered> {
  await db.transaction((tx) => answerDoubt(tx, { productId: product.id, about }, hand.now))
  return done
}

/** True when the product, with this answer, would break that rule. */
export function breaksRule(
  { product, merchant, hand }: Answering,
  said: Partial<Goods>,
  refusal: PublishRefusal,
): boolean {
  const facts = { product: { ...product, ...said }, merchant, stock: undefined, lots: [] }
  return legalRules.some(
    (rule) => rule.refusal === refusal && rule.lacks({ ...facts, today: parisDay(hand.now) }),
  )
}

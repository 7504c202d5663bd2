import { checkForm, field } from '#platform/web'
import { readAmount, readCents, readSold, unread } from '../draft/door.ts'
import { publishSentences } from '../law/door.ts'
import { soldBy } from '../price.ts'
import { countStock } from '../stock/door.ts'
import { breaksRule, closeDoubt, refuse, writeAnswer, type Answer } from './write-answer.ts'

const priceForm = field.form({
  price: field.text(20),
  sold: field.oneOf(soldBy),
  content: field.optionalText(40),
})

export const answerPrice: Answer = async (answering, typed) => {
  const form = checkForm(priceForm, typed)
  if (!form.ok) return refuse(form.errors)
  const priceCents = readCents(form.value.price)
  if (!priceCents) return refuse({ price: unread.price })
  const pack = readSold(form.value.sold, form.value.content)
  if (!pack) return refuse({ content: unread.content })
  const kept = await writeAnswer(answering, 'price', typed, { priceCents, ...pack })
  return kept.ok ? closeDoubt(answering, 'price') : kept
}

const vatForm = field.form({ rate: field.oneOf(['210', '550', '1000', '2000']) })
const rates = { 210: 210, 550: 550, 1000: 1000, 2000: 2000 } as const

export const answerVat: Answer = async (answering, typed) => {
  const form = checkForm(vatForm, typed)
  if (!form.ok) return refuse(form.errors)
  const vat_bp = rates[form.value.rate]
  for (const refusal of ['alcohol at a reduced rate', 'confectionery at a reduced rate'] as const)
    if (breaksRule(answering, { vat_bp }, refusal)) return refuse({ rate: publishSentences[refusal] })
  const kept = await writeAnswer(answering, 'vat', typed, { vat_bp })
  return kept.ok ? closeDoubt(answering, 'vat') : kept
}

const stockForm = field.form({ count: field.text(12, 'Écrivez un nombre. Zéro se dit aussi.') })
const HELD = 'Des clients sont en train d’en payer davantage. Réessayez dans dix minutes.'

export const answerStock: Answer = async (answering, typed) => {
  const { db, product, hand } = answering
  const form = checkForm(stockForm, typed)
  if (!form.ok) return refuse(form.errors)
  const amount = readAmount(form.value.count, product)
  if (amount === undefined) return refuse({ count: unread.amount })
  const move = { productId: product.id, kind: 'counted' as const, by: hand.by, at: hand.now }
  const counted = await db.transaction((tx) => countStock(tx, amount, move))
  return counted ? closeDoubt(answering, 'stock') : refuse({ count: HELD })
}

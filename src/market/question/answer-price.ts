import type { Language } from '#platform/languages'
import { checkForm, field } from '#platform/web'
import { readAmount, readCents, readSold } from '../draft/door.ts'
import { shelfSentences } from '../keeping/door.ts'
import { soldBy } from '../price.ts'
import { countStock } from '../stock/door.ts'
import { breaksRule, closeDoubt, refuse, writeAnswer, type Answer } from './write-answer.ts'

const wrongIn = (language: Language) => shelfSentences.says[language].wrong

const priceForm = (language: Language) =>
  field.form({
    price: field.text(20, wrongIn(language).noPrice),
    sold: field.oneOf(soldBy, wrongIn(language).sold),
    content: field.optionalText(40),
  })

export const answerPrice: Answer = async (answering, typed) => {
  const { language } = answering
  const form = checkForm(priceForm(language), typed, language)
  if (!form.ok) return refuse(form.errors)
  const priceCents = readCents(form.value.price)
  if (!priceCents) return refuse({ price: wrongIn(language).price })
  const pack = readSold(form.value.sold, form.value.content)
  if (!pack) return refuse({ content: wrongIn(language).content })
  const kept = await writeAnswer(answering, 'price', typed, { priceCents, ...pack })
  return kept.ok ? closeDoubt(answering, 'price') : kept
}

const rates = { 210: 210, 550: 550, 1000: 1000, 2000: 2000 } as const

export const answerVat: Answer = async (answering, typed) => {
  const { say } = answering
  const form = checkForm(field.form({ rate: field.oneOf(['210', '550', '1000', '2000'], say.choose) }), typed)
  if (!form.ok) return refuse(form.errors)
  const vat_bp = rates[form.value.rate]
  for (const refusal of ['alcohol at a reduced rate', 'confectionery at a reduced rate'] as const)
    if (breaksRule(answering, { vat_bp }, refusal)) return refuse({ rate: say.toDo[refusal] })
  const kept = await writeAnswer(answering, 'vat', typed, { vat_bp })
  return kept.ok ? closeDoubt(answering, 'vat') : kept
}

export const answerStock: Answer = async (answering, typed) => {
  const { db, product, hand, say, language } = answering
  const form = checkForm(field.form({ count: field.text(12, say.countNeeded) }), typed, language)
  if (!form.ok) return refuse(form.errors)
  const amount = readAmount(form.value.count, product)
  if (amount === undefined) return refuse({ count: wrongIn(language).amount })
  const move = { productId: product.id, kind: 'counted' as const, by: hand.by, at: hand.now }
  const counted = await db.transaction((tx) => countStock(tx, amount, move))
  return counted ? closeDoubt(answering, 'stock') : refuse({ count: say.held })
}

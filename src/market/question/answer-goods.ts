import { colds } from '#delivery'
import { parisDay } from '#platform/time'
import { checkForm, field } from '#platform/web'
import { aisles, isFood } from '../aisle.ts'
import { readStatement } from '../draft/door.ts'
import { fishings } from '../product.ts'
import { goodsWriterOf } from '../words/door.ts'
import { breaksRule, refuse, writeAnswer, type Answer } from './write-answer.ts'

/** What becomes food is asked again how cold it is kept. */
export const answerAisle: Answer = async (answering, typed) => {
  const form = checkForm(
    field.form({ aisle: field.oneOf(aisles, answering.say.choose) }),
    typed,
    answering.language,
  )
  if (!form.ok) return refuse(form.errors)
  const { aisle } = form.value
  const before = answering.product
  const cold = isFood(aisle) && !isFood(before.aisle) ? null : before.cold
  return writeAnswer(answering, 'aisle', typed, { aisle, cold })
}

export const answerOrigin: Answer = async (answering, typed) => {
  const { say, language } = answering
  const form = checkForm(field.form({ origin: field.text(80, say.originNeeded) }), typed, language)
  return form.ok ? writeAnswer(answering, 'origin', typed, form.value) : refuse(form.errors)
}

export const answerFishing: Answer = async (answering, typed) => {
  const form = checkForm(field.form({ fishing: field.oneOf(fishings, answering.say.choose) }), typed)
  return form.ok ? writeAnswer(answering, 'fishing', typed, form.value) : refuse(form.errors)
}

export const answerAllergens: Answer = async (answering, typed) => {
  const read = readStatement(typed, {
    name: answering.name,
    aisle: answering.product.aisle,
    on: parisDay(answering.hand.now),
  })
  if (!read.ok) {
    const { needed, mostly } = answering.say.allergens
    const { allergens } = goodsWriterOf(answering.language).say
    const why = typed['none'] || typed['rest'] ? mostly(allergens[read.silent]) : needed
    return refuse({ [`a-${read.silent}`]: why })
  }
  return writeAnswer(answering, 'allergens', typed, { allergens: read.statement })
}

export const answerCold: Answer = async (answering, typed) => {
  const form = checkForm(field.form({ cold: field.oneOf(colds, answering.say.choose) }), typed)
  if (!form.ok) return refuse(form.errors)
  const { cold } = form.value
  const refusal = 'shop cannot keep it cold'
  if (breaksRule(answering, { cold }, refusal)) return refuse({ cold: answering.say.toDo[refusal] })
  return writeAnswer(answering, 'cold', typed, { cold })
}

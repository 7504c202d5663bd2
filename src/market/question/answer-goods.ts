import { colds } from '#delivery'
import { parisDay } from '#platform/time'
import { checkForm, field } from '#platform/web'
import { aisles, isFood } from '../aisle.ts'
import { readStatement } from '../draft/door.ts'
import { publishSentences } from '../law/door.ts'
import { fishings } from '../product.ts'
import { breaksRule, refuse, writeAnswer, type Answer } from './write-answer.ts'

/** What becomes food is asked again how cold it is kept. */
export const answerAisle: Answer = async (answering, typed) => {
  const form = checkForm(field.form({ aisle: field.oneOf(aisles) }), typed)
  if (!form.ok) return refuse(form.errors)
  const { aisle } = form.value
  const before = answering.product
  const cold = isFood(aisle) && !isFood(before.aisle) ? null : before.cold
  return writeAnswer(answering, 'aisle', typed, { aisle, cold })
}

const originForm = field.form({ origin: field.text(80, 'Écrivez un lieu, une région ou un pays.') })

export const answerOrigin: Answer = async (answering, typed) => {
  const form = checkForm(originForm, typed)
  return form.ok ? writeAnswer(answering, 'origin', typed, form.value) : refuse(form.errors)
}

export const answerFishing: Answer = async (answering, typed) => {
  const form = checkForm(field.form({ fishing: field.oneOf(fishings) }), typed)
  return form.ok ? writeAnswer(answering, 'fishing', typed, form.value) : refuse(form.errors)
}

export const answerAllergens: Answer = async (answering, typed) => {
  const read = readStatement(typed, answering.name, parisDay(answering.hand.now))
  if (!read.ok) return refuse(read.errors)
  return writeAnswer(answering, 'allergens', typed, { allergens: read.statement })
}

export const answerCold: Answer = async (answering, typed) => {
  const form = checkForm(field.form({ cold: field.oneOf(colds) }), typed)
  if (!form.ok) return refuse(form.errors)
  const { cold } = form.value
  const refusal = 'shop cannot keep it cold'
  if (breaksRule(answering, { cold }, refusal)) return refuse({ cold: publishSentences[refusal] })
  return writeAnswer(answering, 'cold', typed, { cold })
}

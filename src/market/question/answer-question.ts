import type { Typed } from '#platform/web'
import type { Question } from '../law/door.ts'
import { answerLot } from './answer-lot.ts'
import { answerAisle, answerAllergens, answerCold, answerFishing, answerOrigin } from './answer-goods.ts'
import { answerMediator } from './answer-mediator.ts'
import { answerPrice, answerStock, answerVat } from './answer-price.ts'
import type { Answer, Answered, Answering } from './write-answer.ts'

/** Writes the answer to one question about a product, or says what is wrong with it, field by field. */
export const answerQuestion = (answering: Answering, question: Question, typed: Typed): Promise<Answered> =>
  answers[question](answering, typed)

const answers: Record<Question, Answer> = {
  price: answerPrice,
  aisle: answerAisle,
  vat: answerVat,
  origin: answerOrigin,
  fishing: answerFishing,
  allergens: answerAllergens,
  cold: answerCold,
  stock: answerStock,
  lot: answerLot,
  mediator: answerMediator,
}

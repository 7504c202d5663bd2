import { questions, type Question } from './legal-rule.ts'

/** The last words of the addresses of the questions. */
export const questionSlugs: Record<Question, string> = {
  price: 'prix',
  aisle: 'rayon',
  vat: 'tva',
  origin: 'origine',
  fishing: 'peche',
  allergens: 'allergenes',
  cold: 'froid',
  stock: 'stock',
  lot: 'lot',
  mediator: 'mediateur',
}

export const questionOf = (slug: string | undefined): Question | undefined =>
  questions.find((question) => questionSlugs[question] === slug)

import { questions, type Question } from './legal-rule.ts'

/** Addresses and titles of the questions. */
export const questionWords: Record<Question, { slug: string; title: string; short: string }> = {
  price: { slug: 'prix', title: 'Combien coûte-t-il ?', short: 'Prix' },
  aisle: { slug: 'rayon', title: 'Dans quel rayon ?', short: 'Rayon' },
  vat: { slug: 'tva', title: 'Quelle TVA ?', short: 'TVA' },
  origin: { slug: 'origine', title: 'D’où vient-il ?', short: 'Origine' },
  fishing: { slug: 'peche', title: 'Pêché ou élevé ?', short: 'Pêche' },
  allergens: { slug: 'allergenes', title: 'Que contient-il ?', short: 'Allergènes' },
  cold: { slug: 'froid', title: 'Doit-il rester au froid ?', short: 'Froid' },
  stock: { slug: 'stock', title: 'Combien y en a-t-il ?', short: 'Stock' },
  lot: { slug: 'lot', title: 'Quel lot ?', short: 'Lot' },
  mediator: { slug: 'mediateur', title: 'Qui est votre médiateur ?', short: 'Médiateur' },
}

export const questionOf = (slug: string | undefined): Question | undefined =>
  questions.find((question) => questionWords[question].slug === slug)

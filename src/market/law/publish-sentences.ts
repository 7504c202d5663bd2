import { typo, writeList } from '#platform/i18n'
import type { LegalRule, PublishRefusal } from './legal-rule.ts'

/** What to do about each thing the law asks, in the words of a shop. */
export const publishSentences = {
  'no price': 'Dites le prix.',
  'no VAT rate': 'Choisissez le taux de TVA.',
  'alcohol at a reduced rate': 'L’alcool est à 20 % : corrigez le taux de TVA, ou le rayon.',
  'confectionery at a reduced rate':
    'Les bonbons, et le chocolat au lait ou blanc, sont à 20 % : corrigez le taux de TVA, ou le nom.',
  'no origin': 'Dites d’où vient ce produit.',
  'no fishing method': 'Dites s’il a été pêché ou élevé.',
  'allergens not declared': 'Répondez pour les 14 allergènes.',
  'no cold class': 'Dites s’il doit rester au froid.',
  'shop cannot keep it cold': 'Ce produit doit rester au froid. Avez-vous un frigo assez froid ?',
  'stock not counted': 'Dites combien il y en a.',
  'no lot': 'Ajoutez un lot dont la date n’est pas passée.',
  'no mediator': 'Dites le médiateur de votre commerce.',
} satisfies Record<PublishRefusal, string>

const lacks = {
  'no price': 'le prix',
  'no VAT rate': 'le taux de TVA',
  'alcohol at a reduced rate': 'un taux de TVA juste (l’alcool est à 20 %)',
  'confectionery at a reduced rate': 'un taux de TVA juste (les confiseries sont à 20 %)',
  'no origin': 'l’origine',
  'no fishing method': 'la méthode de pêche',
  'allergens not declared': 'les allergènes',
  'no cold class': 'la température',
  'shop cannot keep it cold': 'un froid que le commerce sait garder',
  'stock not counted': 'le stock',
  'no lot': 'un lot en cours',
  'no mediator': 'le médiateur du commerce',
} satisfies Record<PublishRefusal, string>

/** 'les allergènes et l’origine': what is lacking, in one breath. */
export const sayLacking = (rules: readonly LegalRule[]): string =>
  writeList(rules.map((one) => lacks[one.refusal]))

/** A sentence and the text that asks for it. */
export const withSource = ({ refusal, source }: LegalRule): string =>
  typo(`${publishSentences[refusal]} (${source})`)

import { fold } from '#platform/i18n'
import type { Id } from '#platform/id'

export type OtherSaleId = Id<'other sale'>

export const natures = ['goods', 'services', 'other'] as const
export type Nature = (typeof natures)[number]

export const natureWords: Record<Nature, string> = {
  goods: 'Biens produits par l’activité (légumes, paniers, objets…)',
  services: 'Prestations (chantiers, entretien, livraisons…)',
  other: 'Autre vente de l’activité',
}

/** What the activity sold in a month outside Beffroi, without tax, as a document says it. `changed`: what was last decided of it since. */
export type OtherSale = {
  id: OtherSaleId
  month: string
  nature: Nature
  cents: number
  source: string
  writtenAt: Date
  writtenBy: string
  changed: { gesture: Gesture; at: Date; by: string } | null
}

export type Gesture = 'withdraw' | 'back'

export const counts = ({ changed }: Pick<OtherSale, 'changed'>): boolean => changed?.gesture !== 'withdraw'

/** True when these already count the amount of that document: written once more, it would count twice. */
export const isCounted = (sales: readonly OtherSale[], asked: Pick<OtherSale, 'id' | 'cents' | 'source'>) =>
  sales.some(
    (one) =>
      counts(one) &&
      one.id !== asked.id &&
      one.cents === asked.cents &&
      fold(one.source) === fold(asked.source),
  )

/** What counts and what does not, in the words of the article. */
export const COUNTS =
  'Compte, d’après l’article D5132-34 : ce que l’activité vend, biens et services, hors taxes, où que ce soit.'
export const COUNTS_NOT =
  'Ne compte pas : l’aide au poste, les subventions, les dons, les cotisations, et les ventes d’une autre activité de la structure.'

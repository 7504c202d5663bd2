import { typo } from '#platform/i18n'
import type { OldDoubt } from './doubt-store.ts'
import { MOST_SHARES, type FileDoubt } from './file-order.ts'

/** What is wrong with an order of a file, as whoever answers reads it. */
export const doubtSentence = (doubt: FileDoubt | OldDoubt): string =>
  'oldWords' in doubt ? doubt.oldWords : typo(sentenceOf(doubt))

function sentenceOf(doubt: FileDoubt): string {
  switch (doubt.kind) {
    case 'date':
      return `La date de livraison « ${doubt.said} » n’existe pas.`
    case 'hours':
      return `Le créneau « ${doubt.from} à ${doubt.to} » n’est pas compris.`
    case 'too many places':
      return `Elle passe dans ${doubt.places} magasins : un vélo en fait ${MOST_SHARES} au plus.`
    case 'amount':
      return `Le montant « ${doubt.said} » n’est pas compris.`
    default:
      return sentences[doubt.kind]
  }
}

const sentences = {
  'heavy parcel': 'Un colis pèse plus de 25 kg (norme NF X35-109).',
  'two versions': 'Ses lignes ne disent pas toutes le même client, la même adresse ou la même heure.',
  'no weight': 'Un poids manque.',
  cold: 'Le froid d’un produit n’est pas compris.',
}

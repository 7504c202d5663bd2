import type { BookRefusal } from './book-draft.ts'

export const bookSentences = {
  'unknown hub': 'Ce dépôt n’existe plus. Appelez Les vélos.',
  'slot not offered': 'Cette heure n’est plus offerte. Choisissez-en une autre.',
  'reference taken': 'Cette demande est déjà partie.',
  'already confirmed': 'Cette livraison est déjà demandée à une autre heure.',
  'already cancelled': 'Cette livraison a été annulée. Faites une nouvelle demande.',
  'nothing to carry': 'Dites ce que le vélo emporte.',
  'too many places': 'Un vélo passe dans cinq magasins au plus.',
  'too heavy': 'Un colis de plus de 25 kg ne part pas à vélo (norme NF X35-109). Faites deux colis.',
  'door not placed': 'Cette adresse n’est pas sur la carte. Choisissez la rue la plus proche.',
  unfinished: 'Répondez d’abord aux deux premières questions.',
} satisfies Record<Exclude<BookRefusal, 'no bike fits'>, string>

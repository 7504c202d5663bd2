import { typo } from '#platform/i18n'
import type { BasketStop, LineStop } from './shown-basket.ts'

/** What keeps a line from being bought. */
export const lineSentences = {
  gone: 'n’est plus en vente',
  'sold out': 'est épuisé',
  'not enough': 'n’est plus en aussi grande quantité',
  'too little': 'est en trop petite quantité : prenez-en un peu plus',
  away: 'vient d’un commerce absent en ce moment',
  'cannot be paid': 'vient d’un commerce qui ne peut pas encore être payé en ligne',
} satisfies Record<LineStop, string>

/** What keeps a whole basket from being paid. */
export const stopSentences = {
  empty: 'Votre panier est vide.',
  'line stopped': 'Un produit ne peut pas être acheté ainsi. Enlevez-le, ou changez sa quantité.',
  'too many shops': 'Un vélo passe chez cinq commerces au plus. Gardez cinq commerces dans ce panier.',
} satisfies Record<BasketStop, string>

/** What nobody sells any more. */
export const NONE = 'Ce produit n’est plus en vente.'

/** Grams that cost less than a cent. */
export const tooLittle = (name: string): string => typo(`${name} ${lineSentences['too little']}.`)

import { stopSentences } from '../basket/door.ts'
import type { HoursRefusal } from './hold-hours.ts'
import type { PayRefusal } from './pay-order.ts'
import type { ReserveRefusal } from './reserved-order.ts'

/** Why a basket could not be paid for. */
export const reserveSentences = {
  ...stopSentences,
  'no address': 'Dites d’abord où livrer, ou si vous venez chercher.',
  'no pickup': 'On ne vient plus chercher soi-même sur ce marché. Dites où livrer.',
  'day closed': 'Un commerce ne peut pas ce jour-là. Choisissez un autre jour.',
  'shop not open': 'Un commerce ne peut rien déposer avant cette heure. Choisissez une autre heure.',
  'total changed': 'Le total a changé. Relisez-le, puis payez.',
  'not enough': 'Quelqu’un vient de prendre le dernier. Rien n’est payé. Regardez ce qui reste.',
} satisfies Record<ReserveRefusal, string>

/** Why the hours could not be held; nothing is paid. */
export const hoursSentences = {
  'unknown hub': 'Ce marché ne livre pas encore, et rien ne peut encore y être retiré. Rien n’est payé.',
  'slot not offered': 'Cette heure n’est plus proposée. Choisissez une autre heure.',
  'reference taken': 'Cette heure n’a pas pu être gardée. Recommencez.',
  'already confirmed': 'Cette commande est déjà payée.',
  'already cancelled': 'Cette commande est annulée. Recommencez.',
  'nothing to carry': 'Votre panier est vide.',
  'too many places': 'Un vélo passe chez cinq commerces au plus.',
  'too heavy': 'Un colis de plus de 25 kg ne part pas à vélo. Prenez-en moins.',
  'door not placed': 'Le vélo ne trouve pas cette adresse. Corrigez-la.',
  lapsed: 'Les dix minutes sont passées. Rien n’est payé. Recommencez.',
} satisfies Record<HoursRefusal, string>

/** Why the payment could not be opened. */
export const paySentences = {
  'provider silent': 'Le paiement ne répond pas. Rien n’est payé. Réessayez dans une minute.',
  'nothing to pay': 'Il n’y a rien à payer.',
  'unknown account': 'Un commerce de ce panier ne peut pas encore être payé en ligne. Rien n’est payé.',
  'asked otherwise': 'Cette commande a changé. Revenez au panier.',
  lapsed: hoursSentences.lapsed,
} satisfies Record<PayRefusal, string>

import type { Line } from '../line.ts'
import type {
  AnswerRefusal,
  MissingWhy,
  ReadyRefusal,
  GiveBackRefusal,
  WeighRefusal,
} from '../answers/door.ts'
import type { ShareOrder } from './share-order.ts'

export type WordTag = { kind: 'ok' | 'far' | 'wait' | 'late' | 'none'; label: string }

export const openSentences = {
  'unknown share': 'Cette commande n’est plus là.',
  'order not confirmed': 'Cette commande est finie ou annulée.',
  'already ready': 'Cette commande est déjà prête : rien n’y change plus.',
} as const

export const answerSentences = {
  ...openSentences,
  'unknown line': 'Ce produit n’est plus dans la commande.',
  'already told': 'C’est trop tard : le client le sait déjà.',
} satisfies Record<AnswerRefusal, string>

export const readySentences = {
  ...openSentences,
  'not answered': 'Répondez d’abord pour chaque produit.',
  'not weighed': 'Pesez d’abord ce qui se vend au poids.',
  'customer not answered': 'Le client n’a pas encore répondu. Attendez, ou retirez la proposition.',
} satisfies Record<ReadyRefusal, string>

export const weighSentences = {
  ...openSentences,
  'unknown line': 'Ce produit n’est plus dans la commande.',
  'not weighed here': 'Ce produit ne se pèse pas.',
  'already told': 'Ce produit est refusé ou remplacé.',
  'too heavy': 'C’est plus de trois fois ce qui est commandé. Regardez la balance.',
} satisfies Record<WeighRefusal, string>

export const giveBackSentences = {
  'unknown share': 'Cette commande n’est plus là.',
  'unknown line': 'Ce produit n’est plus dans la commande.',
  'not ready': 'La commande n’est pas encore prête : refusez plutôt ce produit.',
  'more than paid': 'C’est plus que ce qui reste payé pour ce produit.',
  'payment disputed': 'Le client conteste ce paiement à sa banque. Attendez sa réponse.',
  'asked otherwise': 'Ce remboursement est déjà parti, d’un autre montant.',
} satisfies Record<GiveBackRefusal, string>

/** Why a product is missing, as a merchant chooses it. */
export const whyChoices: Record<MissingWhy, string> = {
  'sold out': 'Il n’y en a plus',
  damaged: 'Il est abîmé',
  'not good enough': 'Il n’est pas assez beau',
  'cannot prepare': 'Je ne peux pas le préparer',
}

export const lineTags: Record<Line['state'], WordTag> = {
  asked: { kind: 'none', label: 'À répondre' },
  accepted: { kind: 'ok', label: 'Oui' },
  refused: { kind: 'late', label: 'Non' },
  'replacement offered': { kind: 'wait', label: 'Le client choisit' },
  replaced: { kind: 'far', label: 'Remplacé' },
  weighed: { kind: 'ok', label: 'Pesé' },
}

/** Where a share stands for its merchant. */
export function shareTag({ readyAt, shareState, orderState }: ShareOrder): WordTag {
  if (orderState === 'cancelled' && shareState !== 'refused') return { kind: 'late', label: 'Annulée' }
  if (shareState === 'refused') return { kind: 'late', label: 'Refusée' }
  if (readyAt) return { kind: 'ok', label: 'Prête' }
  return shareState === 'waiting'
    ? { kind: 'wait', label: 'À accepter' }
    : { kind: 'far', label: 'À préparer' }
}

import type { CancelRefusal } from './cancel-own-order.ts'
import type { Line } from '../line.ts'
import type { OrderState } from '../order.ts'
import type { Share } from '../share.ts'

type Word = { kind: 'ok' | 'far' | 'wait' | 'late' | 'none'; label: string }

/** Where an order stands, as its customer reads it. */
export const stateWords = {
  reserving: { kind: 'wait', label: 'À payer' },
  'to pay': { kind: 'wait', label: 'À payer' },
  confirmed: { kind: 'ok', label: 'Payée' },
  collected: { kind: 'ok', label: 'Retirée' },
  delivered: { kind: 'ok', label: 'Livrée' },
  lapsed: { kind: 'none', label: 'Pas payée' },
  cancelled: { kind: 'late', label: 'Annulée' },
  undelivered: { kind: 'late', label: 'Pas remise' },
} satisfies Record<OrderState, Word>

/** What a shop answered. */
export const shareWords = {
  waiting: { kind: 'wait', label: 'Le commerce va répondre' },
  accepted: { kind: 'ok', label: 'Acceptée' },
  'partly accepted': { kind: 'wait', label: 'Acceptée en partie' },
  refused: { kind: 'late', label: 'Refusée, remboursée' },
} satisfies Record<Share['state'], Word>

/** What became of one product; nothing to say while all goes as ordered. */
export const lineWords = {
  asked: null,
  accepted: null,
  weighed: 'pesé',
  refused: 'manque, remboursé',
  'replacement offered': 'un autre produit vous est proposé',
  replaced: 'remplacé',
} satisfies Record<Line['state'], string | null>

export const cancelSentences = {
  'unknown order': 'Cette commande n’existe plus.',
  'too late': 'Trop tard : les commerces préparent déjà. Appelez-les.',
  disputed: 'Votre banque traite déjà ce paiement. Attendez sa réponse.',
} satisfies Record<CancelRefusal, string>

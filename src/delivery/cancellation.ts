/** Why an order is not brought any more: a code; words only where somebody chose their own. */
const cancelCodes = [
  'lapsed',
  'not paid',
  'by customer',
  'by shop',
  'by hub',
  'nothing prepared',
  'with another',
  'other',
] as const
export type CancelCode = (typeof cancelCodes)[number]

/**
 * 'lapsed': nobody paid in time; 'not paid': its customer gave up before paying; 'nothing prepared': no shop could; 'with another': its
 * goods come with the delivery that it was the rest of (files/).
 */
export type CancelReason = { code: Exclude<CancelCode, 'other'> } | { code: 'other'; words: string }

/** What people read of it, after 'Livraison' or a date. */
export const cancelWords = {
  lapsed: 'le temps de payer est passé',
  'not paid': 'la commande n’est pas payée',
  'by customer': 'annulée par le client',
  'by shop': 'annulée par le commerçant',
  'by hub': 'annulée par le dépôt de vélos',
  'nothing prepared': 'aucun commerce n’a pu préparer la commande',
  'with another': 'ses colis viennent avec l’autre livraison',
} satisfies Record<Exclude<CancelCode, 'other'>, string>

/** The reason of a cancellation in French: its own words, when somebody chose them. */
export const cancelSentence = (reason: CancelReason): string =>
  reason.code === 'other' ? reason.words : cancelWords[reason.code]

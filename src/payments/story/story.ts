import { typo, writeEuros } from '#platform/i18n'
import type { Dispute } from '../dispute/door.ts'
import type { KeptPayment, PaymentState } from '../payment.ts'
import type { Refund } from '../refund/door.ts'

export type Happened = { at: Date; words: string }

export const stateWords: Record<PaymentState, string> = {
  opened: 'En attente du client',
  paid: 'Payé',
  expired: 'Pas payé à temps',
  cancelled: 'Annulé',
  refunded: 'Remboursé en entier',
  'partly refunded': 'Remboursé en partie',
  disputed: 'Contesté par le client',
}

const part = { share: 'sur une part', delivery: 'sur la livraison', late: 'en entier, arrivé trop tard' }

/** `cents`: what of the payment its reader may know: all of it, or their own share. */
type Known = { payment: KeptPayment; cents: number; refunds: Refund[]; disputes: Dispute[] }

/** What happened to a payment, in sentences, in order. */
export function storyOf({ payment, cents, refunds, disputes }: Known): Happened[] {
  const sum = writeEuros(cents)
  const told: { at: Date | null; words: string }[] = [
    { at: payment.openedAt, words: `${sum} demandés au client.` },
    { at: payment.lateAt, words: `${sum} arrivés trop tard.` },
    { at: payment.paidAt, words: payment.lateAt ? 'Gardés malgré tout.' : `${sum} payés.` },
    { at: payment.cancelledAt, words: 'Annulé : plus rien n’est pris.' },
    { at: payment.lapsedAt, words: 'Temps écoulé sans paiement.' },
    ...refunds.flatMap((one) => [
      {
        at: one.decidedAt,
        words: `Remboursement de ${writeEuros(one.cents)} ${part[one.part]} : ${one.why}.`,
      },
      { at: one.settledAt, words: `Remboursement de ${writeEuros(one.cents)} parti chez le client.` },
      {
        at: one.failedAt,
        words: `Remboursement de ${writeEuros(one.cents)} non passé : la banque l’a refusé.`,
      },
    ]),
    ...disputes.flatMap((one) => [
      { at: one.openedAt, words: `Le client conteste ${writeEuros(one.cents)} auprès de sa banque.` },
      { at: one.answeredAt, words: 'Une réponse est écrite.' },
      {
        at: one.closedAt,
        words: one.how === 'won' ? 'La banque nous donne raison.' : 'La banque donne raison au client.',
      },
    ]),
  ]
  return told
    .flatMap(({ at, words }) => (at ? [{ at, words: typo(words) }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

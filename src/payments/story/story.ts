import { typo, writeEuros } from '#platform/i18n'
import type { Dispute } from '../dispute/door.ts'
import type { Closing, KeptPayment, Money, PaymentState } from '../payment.ts'
import { writeDate } from '#platform/time'
import { writeReason, type GivenOtherwise, type Refund } from '../refund/door.ts'
import type { GivenTakenBack, WhyTakenBack } from '../refund/door.ts'

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
type Known = {
  payment: KeptPayment
  cents: number
  refunds: Refund[]
  disputes: Dispute[]
  /** Who gave back otherwise what had come back, or took that back, by their ids. */
  names: ReadonlyMap<string, string>
}

/** What happened to a payment, in sentences, in order. */
export function storyOf({ payment, cents, refunds, disputes, names }: Known): Happened[] {
  const sum = writeEuros(cents)
  const told: { at: Date | null; words: string }[] = [
    { at: payment.openedAt, words: `${sum} demandés au client.` },
    ...moneyStory(payment.money, sum),
    ...closingStory(payment.closing),
    ...refunds.flatMap((one) => [
      {
        at: one.decidedAt,
        words: `Remboursement de ${writeEuros(one.cents)} ${part[one.part]} : ${writeReason(one.reason).replace(/\.$/, '')}.`,
      },
      ...refundEnd(one, names),
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

function moneyStory(money: Money, sum: string): Happened[] {
  const late = 'lateAt' in money ? [{ at: money.lateAt, words: `${sum} arrivés trop tard.` }] : []
  if (money.state === 'kept') return [...late, { at: money.paidAt, words: 'Gardés malgré tout.' }]
  return money.state === 'in time' ? [{ at: money.paidAt, words: `${sum} payés.` }] : late
}

function closingStory(closing: Closing): Happened[] {
  if (closing.state === 'open') return []
  const words =
    closing.state === 'cancelled' ? 'Annulé : plus rien n’est pris.' : 'Temps écoulé sans paiement.'
  return [{ at: closing.at, words }]
}

function refundEnd(refund: Refund, names: Known['names']): Happened[] {
  const sum = writeEuros(refund.cents)
  if (refund.state === 'settled')
    return [{ at: refund.settledAt, words: `Remboursement de ${sum} parti chez le client.` }]
  if (refund.state === 'failed')
    return [
      { at: refund.failedAt, words: `Remboursement de ${sum} non passé : la banque l’a refusé.` },
      ...refund.given.flatMap((one) => [
        { at: one.at, words: givenWords(one, names) },
        ...(one.takenBack
          ? [{ at: one.takenBack.at, words: takenBackWords(one.cents, one.takenBack, names) }]
          : []),
      ]),
    ]
  return []
}

const wayWords: Record<GivenOtherwise['way'], string> = {
  transfer: 'rendus par virement',
  cash: 'rendus en espèces',
  card: 'rendus sur une autre carte',
  claim: 'repris par la banque du client, dans une contestation,',
}

const givenWords = ({ way, cents, on, reference, by }: GivenOtherwise, names: Known['names']): string => {
  const who = (by && names.get(by)) ?? ''
  return `${writeEuros(cents)} ${wayWords[way]} le ${writeDate(on)}, référence ${reference}${who && `. Écrit par ${who}`}.`
}

export const whyTakenBackWords: Record<WhyTakenBack, string> = {
  'not given': 'L’argent n’était pas rendu',
  'another refund': 'C’était un autre remboursement',
  'came back': 'L’argent est revenu',
}

const takenBackWords = (cents: number, { by, why }: GivenTakenBack, names: Known['names']): string => {
  const who = names.get(by) ?? ''
  return `${writeEuros(cents)} de nouveau dus au client. ${whyTakenBackWords[why]}${who && `. Repris par ${who}`}.`
}

import type { OddPayment } from '../payment-store.ts'
import { accountKinds, type AccountKind, type PostingKind } from '../posting.ts'

/** What each posting is called on a page. */
export const postingWords: Record<PostingKind, string> = {
  'share sold': 'Vente d’un commerçant',
  'delivery sold': 'Frais de livraison',
  'received late': 'Paiement arrivé trop tard',
  'share sent': 'Part envoyée au compte du commerçant',
  'share taken back': 'Part reprise au compte du commerçant',
  'share refunded': 'Remboursement d’une part',
  'delivery refunded': 'Remboursement de la livraison',
  'refund settled': 'Remboursement parti',
  'refund failed': 'Remboursement non passé',
  'refund given otherwise': 'Remboursement rendu autrement',
  'given taken back': 'Rendu autrement, repris',
  'late given back': 'Paiement tardif rendu',
  'dispute opened': 'Contestation ouverte',
  'dispute won': 'Contestation gagnée',
  'dispute lost': 'Contestation perdue',
  'payout asked': 'Reversement demandé',
  'payout paid': 'Reversement arrivé',
  'payout returned': 'Reversement renvoyé',
}

/** The operator's own accounts go without its name: a ledger is one operator's. */
export const accountWords = (kind: AccountKind, organisation: string): string =>
  accountKinds[kind].own ? `${accountKinds[kind].label} (${organisation})` : accountKinds[kind].label

/** What came, and what was expected. */
export const oddWords = ({ currency, cents, amountCents }: OddPayment): string =>
  currency === 'eur'
    ? `reçu ${cents} centimes, attendu ${amountCents}`
    : `reçu en ${currency.toUpperCase()} : ${cents} centièmes`

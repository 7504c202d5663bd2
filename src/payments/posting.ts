import type { OrganisationId } from '#people'
import type { PaymentId } from './ids.ts'

/** The chart of accounts, and their French names. `own`: a merchant's, once for each; the others are the operator's, once for each market. */
export const accountKinds = {
  platform: { label: 'Compte de la plateforme chez le prestataire', own: false },
  connected: { label: 'Compte du commerçant chez le prestataire', own: true },
  merchant: { label: 'Dû au commerçant', own: true },
  'on its way': { label: 'Reversements en route', own: true },
  commission: { label: 'Commissions', own: false },
  'commission vat': { label: 'TVA sur les commissions', own: false },
  delivery: { label: 'Frais de livraison', own: false },
  'delivery vat': { label: 'TVA sur les frais de livraison', own: false },
  'to refund': { label: 'Remboursements en route', own: false },
  'came back': { label: 'Remboursements revenus, dus aux clients', own: false },
  'to give back': { label: 'Paiements arrivés trop tard', own: false },
  disputed: { label: 'Sommes retenues par une contestation', own: false },
  bank: { label: 'Rendu par la banque de la structure', own: false },
  till: { label: 'Rendu en espèces par la structure', own: false },
  losses: { label: 'Pertes', own: false },
} as const satisfies Record<string, { label: string; own: boolean }>

export type AccountKind = keyof typeof accountKinds

/** One movement of one account, a merchant's or the operator's: what comes in is positive. */
export type Entry = { account: AccountKind; organisationId: OrganisationId; cents: number }

export type PostingKind =
  | 'share sold'
  | 'delivery sold'
  | 'received late'
  | 'share sent'
  | 'share taken back'
  | 'share refunded'
  | 'delivery refunded'
  | 'refund settled'
  | 'refund failed'
  | 'refund given otherwise'
  | 'given taken back'
  | 'late given back'
  | 'dispute opened'
  | 'dispute won'
  | 'dispute lost'
  | 'payout asked'
  | 'payout paid'
  | 'payout returned'

/** What happened on the market of an operator, in entries whose sum is zero. `key` makes it happen once. */
export type Posting = {
  kind: PostingKind
  key: string
  operatorId: OrganisationId
  organisationId: OrganisationId | null
  paymentId: PaymentId | null
  reference: string
  entries: Entry[]
}

export type About = Pick<Posting, 'key' | 'operatorId' | 'paymentId' | 'reference'>
type Line = [account: AccountKind, cents: number]

/** @throws when the lines do not add up to zero, or move a merchant's account and name none: a rule of ours would be wrong. */
export function newPosting(
  kind: PostingKind,
  about: About,
  organisationId: OrganisationId | null,
  lines: Line[],
): Posting {
  const sum = lines.reduce((all, [, cents]) => all + cents, 0)
  if (sum !== 0) throw new Error(`${kind} ${about.key} adds up to ${sum}`)
  const entries = lines
    .filter(([, cents]) => cents !== 0)
    .map(([account, cents]): Entry => {
      const holder = accountKinds[account].own ? organisationId : about.operatorId
      if (!holder) throw new Error(`${kind} ${about.key} moves the account of no merchant`)
      return { account, cents, organisationId: holder }
    })
  return { ...about, kind, key: `${kind} ${about.key}`, organisationId, entries }
}

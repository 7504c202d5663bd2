/** The chart of accounts, and their French names. Those of a merchant exist once per organisation. */
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
  'to give back': { label: 'Paiements arrivés trop tard', own: false },
  disputed: { label: 'Sommes retenues par une contestation', own: false },
  losses: { label: 'Pertes', own: false },
} as const satisfies Record<string, { label: string; own: boolean }>

export type AccountKind = keyof typeof accountKinds

/** One movement of one account: what comes in is positive. */
export type Entry = { account: AccountKind; organisationId: string | null; cents: number }

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
  | 'late given back'
  | 'dispute opened'
  | 'dispute won'
  | 'dispute lost'
  | 'payout asked'
  | 'payout paid'
  | 'payout returned'

/** What happened, in entries whose sum is zero. `key` makes it happen once. */
export type Posting = {
  kind: PostingKind
  key: string
  organisationId: string | null
  paymentId: string | null
  reference: string
  entries: Entry[]
}

export type About = Pick<Posting, 'key' | 'paymentId' | 'reference'>
type Line = [account: AccountKind, cents: number]

/** @throws when the lines do not add up to zero: a rule of ours would be wrong. */
export function newPosting(
  kind: PostingKind,
  about: About,
  organisationId: string | null,
  lines: Line[],
): Posting {
  const sum = lines.reduce((all, [, cents]) => all + cents, 0)
  if (sum !== 0) throw new Error(`${kind} ${about.key} adds up to ${sum}`)
  const entries = lines
    .filter(([, cents]) => cents !== 0)
    .map(([account, cents]) => ({
      account,
      cents,
      organisationId: accountKinds[account].own ? organisationId : null,
    }))
  return { ...about, kind, key: `${kind} ${about.key}`, organisationId, entries }
}

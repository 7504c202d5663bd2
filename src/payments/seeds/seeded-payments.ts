import type { OrganisationId } from '#people'
import { asId, type Naming } from '#platform/id'
import type { DisputeId, InvoiceId, ShareId, PaymentId, PayoutId, RefundId } from '../ids.ts'

/** Ids of the money of the demo territory: the same each time, so that links to them stay good. */
const id: Naming<[kind: string, n: number]> = (kind, n) =>
  asId(`00000000-0000-8000-8${kind}-${n.toString(16).padStart(12, '0')}`)

export const seededPaymentId = (n: number): PaymentId => id<PaymentId>('0e0', n)
export const seededShareId = (payment: number, n: number): ShareId => id<ShareId>('0e1', payment * 16 + n)
export const seededDisputeId: DisputeId = id<DisputeId>('0e2', 1)
export const seededPayoutId = (n: number): PayoutId => id('0e3', n)
export const seededRefundId: RefundId = id('0e4', 1)
export const seededInvoiceId = (n: number): InvoiceId => id<InvoiceId>('0e5', n)
/** The bank of a customer claimed a payment back so many days ago. */
export const CLAIMED_DAYS_AGO = 5
/** A page of the simulator where nobody has paid. */
export const SEEDED_PAGE = 'cs_test_demonstration'
export const seededAccount = (organisationId: OrganisationId): string =>
  `acct_demo${organisationId.replaceAll('-', '').slice(-16)}`

type Seeded = {
  n: number
  reference: string
  daysAgo: number
  delivery: number
  shares: [shop: Shop, cents: number][]
}
export type Shop = 'delplanque' | 'saintPierre' | 'ateliers'

/** What a few customers of Calais paid these last weeks. */
export const seededPayments: Seeded[] = [
  {
    n: 1,
    reference: 'C7K-2PM',
    daysAgo: 38,
    delivery: 360,
    shares: [
      ['delplanque', 1840],
      ['saintPierre', 2265],
    ],
  },
  {
    n: 2,
    reference: 'C7P-9RD',
    daysAgo: 24,
    delivery: 360,
    shares: [
      ['delplanque', 955],
      ['ateliers', 1420],
    ],
  },
  {
    n: 3,
    reference: 'C8A-4TX',
    daysAgo: 16,
    delivery: 0,
    shares: [
      ['delplanque', 2310],
      ['saintPierre', 1180],
      ['ateliers', 760],
    ],
  },
  { n: 4, reference: 'C8F-6HN', daysAgo: 9, delivery: 360, shares: [['saintPierre', 3145]] },
  {
    n: 5,
    reference: 'C8M-3VW',
    daysAgo: 3,
    delivery: 360,
    shares: [
      ['delplanque', 1275],
      ['saintPierre', 890],
    ],
  },
]

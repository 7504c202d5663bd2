import type { OrganisationId } from '#people'
import { asId, type Naming } from '#platform/id'
import type { DisputeId, InvoiceId, PaymentId, PayoutId } from '../ids.ts'

/** Ids of the money of the demo territory: the same each time, so that links to them stay good. */
const id: Naming<[kind: string, n: number]> = (kind, n) =>
  asId(`00000000-0000-8000-8${kind}-${n.toString(16).padStart(12, '0')}`)

/** Of two shops, a bakery and a dairy; something of it was missing. */
export const seededSaleId: PaymentId = id<PaymentId>('0e0', 1)
/** Of the dairy alone: its customer's bank claims it back. */
export const seededClaimId: PaymentId = id<PaymentId>('0e0', 2)
export const seededDisputeId: DisputeId = id<DisputeId>('0e2', 1)
export const seededPayoutId = (n: number): PayoutId => id('0e3', n)
export const seededInvoiceId = (n: number): InvoiceId => id<InvoiceId>('0e5', n)
/** The bank of a customer claimed a payment back so many days ago. */
export const CLAIMED_DAYS_AGO = 5
/** A page of the simulator where nobody has paid. */
export const SEEDED_PAGE = 'cs_test_demonstration'
export const seededAccount = (organisationId: OrganisationId): string =>
  `acct_demo${organisationId.replaceAll('-', '').slice(-16)}`

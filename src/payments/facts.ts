import type { OrganisationId } from '#people'
import type { RefundId, PaymentId, ShareId, PayoutId } from './ids.ts'

type Refunded = { refundId: RefundId; paymentId: PaymentId; shareId: ShareId | null; cents: number }
type PaidOut = { payoutId: PayoutId; organisationId: OrganisationId; cents: number }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'payment received': { paymentId: PaymentId; reference: string; amountCents: number; late: boolean }
    'payment lapsed': { paymentId: PaymentId; reference: string }
    'payment disputed': { paymentId: PaymentId; reference: string; cents: number }
    'refund settled': Refunded
    'refund failed': Refunded
    'payout paid': PaidOut
    'payout returned': PaidOut
    'provider announced': { announcementId: string }
  }
}

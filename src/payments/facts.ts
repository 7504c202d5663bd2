import type { OrganisationId } from '#people'
import type { Day } from '#platform/time'
import type { RefundId, PaymentId, ShareId, PayoutId } from './ids.ts'
import type { WayBack } from './refund/otherwise.ts'

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
    'refund given otherwise': Omit<Refunded, 'shareId'> & { way: WayBack; on: Day; reference: string }
    'given taken back': Omit<Refunded, 'shareId'>
    'payout paid': PaidOut
    'payout returned': PaidOut
    'provider announced': { announcementId: string }
  }
}

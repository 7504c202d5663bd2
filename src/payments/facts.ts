type Refunded = { refundId: string; paymentId: string; shareId: string | null; cents: number }
type PaidOut = { payoutId: string; organisationId: string; cents: number }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'payment received': { paymentId: string; reference: string; amountCents: number; late: boolean }
    'payment lapsed': { paymentId: string; reference: string }
    'payment disputed': { paymentId: string; reference: string; cents: number }
    'refund settled': Refunded
    'refund failed': Refunded
    'payout paid': PaidOut
    'payout returned': PaidOut
    'provider announced': { announcementId: string }
  }
}

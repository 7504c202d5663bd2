import type { OrganisationId } from '#people'
import type { ShareId, OrderId } from './ids.ts'

/** One merchant's part of what a customer pays, as whoever sells asks for it. */
export type ShareAsk = {
  shareId: ShareId
  organisationId: OrganisationId
  /** What the customer reads on the page of the provider: the name of the shop. */
  label: string
  /** The price with tax, in cents. */
  grossCents: number
  commission_bp: number
}

/** What is asked from a customer, once: the same id is the same payment. */
export type PaymentAsk = {
  id: OrderId
  /** What people say to each other: 'K4T-7QX'. */
  reference: string
  /** What the customer reads on the page of the provider. */
  label: string
  email: string | null
  /** The organisation that runs the market where it is sold: the money of that market is its affair. */
  operatorId: OrganisationId
  /** The delivery fee with tax, the operator's own. */
  deliveryCents: number
  shares: ShareAsk[]
  expiresAt: Date
  /** Where the customer comes back: a whole address, https://…. */
  returnUrl: string
}

/** The ask written in one way only, to know whether a second ask is the same. */
export const writeAsk = ({ reference, deliveryCents, shares }: PaymentAsk): string =>
  JSON.stringify([
    reference,
    deliveryCents,
    shares
      .map((share) => [share.shareId, share.organisationId, share.grossCents, share.commission_bp])
      .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ])

export const amountOf = ({ deliveryCents, shares }: Pick<PaymentAsk, 'deliveryCents' | 'shares'>): number =>
  shares.reduce((sum, { grossCents }) => sum + grossCents, deliveryCents)

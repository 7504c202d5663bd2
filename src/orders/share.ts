const shareStates = ['waiting', 'accepted', 'partly accepted', 'refused'] as const
export type ShareState = (typeof shareStates)[number]

/** One merchant's part of an order; the shop as it was when it was ordered. `grossCents` is what the customer paid for it. */
export type Share = {
  id: string
  orderId: string
  merchantId: string
  organisationId: string
  merchantName: string
  commission_bp: number
  vat: 'liable' | 'franchise'
  grossCents: number
  state: ShareState
  answeredAt: Date | null
  answeredBy: string | null
  readyAt: Date | null
}

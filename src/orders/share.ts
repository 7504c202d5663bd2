import type { OrderId } from '#delivery'
import type { MerchantId } from '#market'
import type { OrganisationId } from '#people'
import type { ShareId } from '#payments'

/** One merchant's part of an order; the shop as it was when it was ordered. `grossCents` is what the customer paid for it. */
type Part = {
  id: ShareId
  orderId: OrderId
  merchantId: MerchantId
  organisationId: OrganisationId
  merchantName: string
  commission_bp: number
  vat: 'liable' | 'franchise'
  grossCents: number
}

/** Its merchant has not answered for each of its lines. */
type WaitingShare = Part & { state: 'waiting' }
/** `readyAt`: null while it may still change. */
type AnsweredShare = Part & {
  state: 'accepted' | 'partly accepted' | 'refused'
  answeredAt: Date
  readyAt: Date | null
}

export type Share = WaitingShare | AnsweredShare
export type ShareState = Share['state']

/** Since when a share is made ready, and changes no more; null before. */
export const readyAtOf = (share: Share): Date | null => ('readyAt' in share ? share.readyAt : null)

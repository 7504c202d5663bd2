/** One merchant's part of an order; the shop as it was when it was ordered. `grossCents` is what the customer paid for it. */
type Part = {
  id: string
  orderId: string
  merchantId: string
  organisationId: string
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

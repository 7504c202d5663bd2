import type { Day } from '#platform/time'
import type { Received } from '../payment.ts'
import type { PaymentId } from '../ids.ts'

/** What became of a page where a customer pays. */
export type Collected =
  | { state: 'open' | 'expired' }
  | ({ state: 'paid'; cents: number; currency: string } & Received)

/** An account at the provider, as it stands. */
export type PayeeReading = { receives: boolean; paysOut: boolean; wants: string[] }

export type RefundReading = { providerId: string; state: 'pending' | 'settled' | 'failed'; failure: string }
export type PayoutReading = {
  providerId: string
  state: 'on its way' | 'paid' | 'returned'
  failure: string
  arrivesOn: Day
}
export type DisputeReading = {
  providerId: string
  intentId: string
  cents: number
  reason: string
  openedAt: Date
  answerUntil: Date | null
  state: 'open' | 'won' | 'lost'
}

/** What the provider announced: a word on an object, to be read again there. */
export type Announcement = { id: string; kind: string; objectId: string; payee: string | null }

/** What the provider answers when it will not do something, and asking again the same way would not help. */
export type ProviderRefusal =
  | 'not enough there'
  | 'account closed'
  | 'already refunded'
  | 'disputed'
  | 'refused'

/** Done, or refused. A provider that does not answer throws: whoever asked tries again later with the same key. */
export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: ProviderRefusal; words: string }

export type CollectAsk = {
  id: PaymentId
  reference: string
  email: string | null
  returnUrl: string
  openedAt: Date
  expiresAt: Date
  lines: { label: string; cents: number }[]
}

/**
 * The licensed provider that holds the money: Beffroi only instructs it and mirrors it. Each instruction carries a key made from our own
 * id, so that asking twice is once. All amounts are cents of euro.
 */
export type Provider = {
  /** A page where the customer pays all shares at once. */
  collect(ask: CollectAsk): Promise<{ pageId: string; payUrl: string }>
  readPage(pageId: string): Promise<Collected>
  /** Closes a page nobody paid on; one that is paid stays so, and the reading says it. */
  closePage(pageId: string): Promise<Collected>
  /** Gives money back to whoever paid. */
  refund(ask: { id: string; intentId: string; cents: number }): Promise<Reply<RefundReading>>
  readRefund(providerId: string): Promise<RefundReading>
  /** Sends a share to the account of its merchant; tied to its charge, it may go before that money is available. */
  send(ask: {
    id: string
    to: string
    cents: number
    group: string
    chargeId: string | null
  }): Promise<Reply<string>>
  /** Takes part of what was sent back from the account of a merchant. */
  takeBack(ask: { id: string; sentId: string; cents: number }): Promise<Reply<string>>
  /** What the account of a merchant could pay out now, in cents. */
  available(payee: string): Promise<number>
  /** Sends money from the account of a merchant to its bank. */
  payOut(ask: { id: string; payee: string; cents: number; words: string }): Promise<Reply<PayoutReading>>
  readPayout(payee: string, providerId: string): Promise<PayoutReading>
  openPayee(ask: { id: string; name: string; email: string | null }): Promise<string>
  readPayee(payee: string): Promise<PayeeReading>
  /** The address where a merchant tells the provider who they are. It serves once, for a few minutes. */
  onboard(payee: string, back: { returnUrl: string; refreshUrl: string }): Promise<string>
  /** Undefined while it holds no money (an inquiry). */
  readDispute(providerId: string): Promise<DisputeReading | undefined>
  answerDispute(providerId: string, words: string): Promise<Reply<true>>
  /** What an announcement says, or undefined when the provider did not sign it. */
  /** True for the header of an announcement made now: nothing is read of the others. */
  mayHear(signature: string, now: Date): boolean
  hear(body: string, signature: string, now: Date): Promise<Announcement | undefined>
}

import { DAY_MS } from '#platform/time'
import type { HostId } from '../ids.ts'

/** Who speaks for a host: where the link of its page is sent. */
export type Speaker = {
  hostId: HostId
  /** an e-mail, or a mobile (E.164) */
  login: string
  /** as they are called; '' when nobody said it */
  name: string
}

/** The same for who keeps the host. */
export type KnownSpeaker = Speaker & {
  /** when the last link was sent; null when none was */
  sentAt: Date | null
  seenAt: Date | null
  withdrawnAt: Date | null
}

/** So long somebody who typed a telephone or an e-mail is waited for. */
const ASK_DAYS = 1

export const asksFrom = (now: Date): Date => new Date(now.getTime() - ASK_DAYS * DAY_MS)

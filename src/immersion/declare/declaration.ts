import type { Language } from '#platform/languages'
import { DAY_MS } from '#platform/time'
import type { DeclarationId, HostId } from '../ids.ts'

/** What an employer says of the place where it may receive somebody. */
export type Said = {
  siret: string
  name: string
  address: string
  postcode: string
  town: string
  activity: string
  /** codes of the ROME, and the words that the employer wrote */
  trades: readonly string[]
  tradesSaid: string
  /** how many at once; null when it was not said */
  capacity: number | null
  /** 1 for Monday to 7 for Sunday */
  days: readonly number[]
  way: string
  /** with a wheelchair; null when it was not said */
  accessible: 'yes' | 'no' | null
  welcomedBy: string
  /** an e-mail, or a telephone (E.164) */
  login: string
  /** that of the page on which it was said */
  language: Language
}

/** Sent, then proved by a code, then taken by a desk or put aside. */
export type DeclarationState =
  | { kind: 'sent' }
  | { kind: 'waiting'; confirmedAt: Date }
  | { kind: 'taken'; hostId: HostId }
  | { kind: 'dismissed'; confirmedAt: Date }

export type Declaration = Said & { id: DeclarationId; sentAt: Date; state: DeclarationState }

/** So long a code is waited for: then what was typed goes. */
const UNPROVED_DAYS = 2
/** So long a declaration that nobody took, or that was put aside, is kept; and the trace of one that became a host. */
const KEPT_DAYS = 183
const DONE_DAYS = 30

/** The instants before which a declaration is forgotten, by what became of it. */
export const forgottenBefore = (now: Date): { unproved: Date; kept: Date; done: Date } => {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  return { unproved: ago(UNPROVED_DAYS), kept: ago(KEPT_DAYS), done: ago(DONE_DAYS) }
}

/** True while a code may still prove it. */
export const isProvable = ({ state, sentAt }: Declaration, now: Date): boolean =>
  state.kind === 'sent' && sentAt > forgottenBefore(now).unproved

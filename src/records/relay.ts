import type { Version } from './shape.ts'

/** Another store (a Région's, an OPCO's) that receives what an organisation keeps here. */
export type Relay = {
  id: string
  organisationId: string
  name: string
  /** Without a final slash: `https://traces.region.example/xapi`. */
  url: string
  login: string
  secret: string
  version: Version
  /** Only the statements that have this verb, this activity; null for all. */
  verb: string | null
  activity: string | null
  /** The place of the last statement that it acknowledged. */
  sentTo: number
  stoppedAt: Date | null
  triedAt: Date | null
  /** What it answered last, when it did not take what was sent. */
  trouble: string | null
}

export type RelayRefusal = 'address not https' | 'address unreadable'

/** The address of a store as it is kept, or why it is not one. `demo`: this very machine may be spoken to without TLS. */
export function readStoreAddress(
  typed: string,
  { demo }: { demo: boolean },
): { ok: true; url: string } | { ok: false; refusal: RelayRefusal } {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || url.username || url.search || url.hash) return { ok: false, refusal: 'address unreadable' }
  const here = demo && url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  if (url.protocol !== 'https:' && !here) return { ok: false, refusal: 'address not https' }
  return { ok: true, url: url.href.replace(/\/+$/, '') }
}

import { isIP } from 'node:net'
import { hostIn, isOutside } from './outside-address.ts'
import type { Version } from '../shape.ts'

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

export type RelayRefusal = 'address not https' | 'address unreadable' | 'address inside'

/**
 * The address of a store as it is kept, or why it is not one. `relayHosts`: hosts that the operator named, which may stand beside us
 * and be spoken to without TLS. What a name leads to is judged each time something is sent (`send-outside.ts`).
 */
export function readStoreAddress(
  typed: string,
  { relayHosts = [] }: { relayHosts?: readonly string[] | undefined },
): { ok: true; url: string } | { ok: false; refusal: RelayRefusal } {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || url.username || url.search || url.hash) return { ok: false, refusal: 'address unreadable' }
  const host = hostIn(url)
  const named = relayHosts.includes(host) && url.protocol === 'http:'
  if (url.protocol !== 'https:' && !named) return { ok: false, refusal: 'address not https' }
  if (isIP(host) !== 0 && !isOutside(host) && !relayHosts.includes(host))
    return { ok: false, refusal: 'address inside' }
  return { ok: true, url: url.href.replace(/\/+$/, '') }
}

import { isIP } from 'node:net'
import type { OrganisationId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { hostIn, isOutside } from './outside-address.ts'
import type { Version } from '../shape.ts'
import type { RelayId } from '../ids.ts'
import type { Trouble } from './trouble.ts'

/** Another store: where it is, and how it lets us in. */
type Destination = {
  /** Without a final slash: `https://traces.region.example/xapi`. */
  url: string
  login: string
  secret: string
  version: Version
}

/** Only the statements that have this verb, this activity; null for all. */
export type Filter = { verb: string | null; activity: string | null }

/** What is said of a relay when it is made. `sentTo`: the place of the last statement that need not be sent any more. */
export type NewRelay = {
  id: RelayId
  organisationId: OrganisationId
  name: string
  sentTo: number
} & Destination &
  Filter

/** Another store (a Région's, an OPCO's) receives what an organisation keeps here: all is taken, something is in the way, or we stopped. */
export type Relay = NewRelay &
  (
    | { state: 'running'; triedAt: Date | null }
    | { state: 'stuck'; triedAt: Date; trouble: Trouble }
    | { state: 'stopped'; triedAt: Date | null; stoppedAt: Date }
  )

export type RelayRefusal = 'address not https' | 'address unreadable' | 'address inside'

/**
 * The address of a store as it is kept, or why it is not one. `relayHosts`: hosts that the operator named, which may stand beside us
 * and be spoken to without TLS. What a name leads to is judged each time something is sent (`send-outside.ts`).
 */
export function readStoreAddress(
  typed: string,
  { relayHosts = [] }: { relayHosts?: readonly string[] | undefined },
): { ok: true; url: string } | Refused<RelayRefusal> {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || url.username || url.search || url.hash) return refuse('address unreadable')
  const host = hostIn(url)
  const named = relayHosts.includes(host) && url.protocol === 'http:'
  if (url.protocol !== 'https:' && !named) return refuse('address not https')
  if (isIP(host) !== 0 && !isOutside(host) && !relayHosts.includes(host)) return refuse('address inside')
  return { ok: true, url: url.href.replace(/\/+$/, '') }
}

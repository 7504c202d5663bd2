import type { Ground } from '#platform/ground'
import type { Bundle, KeptBundle } from '../statements/door.ts'
import type { Key } from '../keys/door.ts'
import type { Refused } from '../rule.ts'
import type { Version } from '../shape.ts'

/** A request to the store, whichever way it was said. */
export type Call = {
  ground: Ground
  now: Date
  method: string
  /** What is asked of: `statements`, `activities/state`… */
  resource: string
  /** Where the store stands for this caller: `/xapi` or `/xapi/1.0.3`. */
  mount: string
  query: URLSearchParams
  /** The origin where contents of ours run, when it is another: it may ask as our own pages do. */
  friend?: string | undefined
  header: (name: string) => string | undefined
  /** The whole body, once. */
  body: () => Promise<Buffer | Refused>
}

/**
 * Who lets a request in: by which key, to do less than it asks when `narrow` says so, keeping statements its own way. What is refused is
 * said to the makers of the tool, or to whom `told` says.
 */
export type Pass = {
  ok: true
  key: Key
  narrow?: (call: Call) => Promise<Call | Refused>
  keep?: (bundle: Bundle) => Promise<KeptBundle | Refused>
  told?: (refused: Refused, request: string) => Promise<void>
}
export type Doorkeeper = (call: Call) => Promise<Pass | Refused>

/** A request whose version is known and whose key is good. */
export type OpenCall = Call & { version: Version; key: Key } & Pick<Pass, 'keep' | 'told'>

export type Handler = (call: OpenCall) => Promise<Response | Refused>

import type { BlockList } from 'node:net'
import type { Database } from '#platform/db'
import type { Carrier, MailSettings } from '#platform/mail'

/** How this Beffroi was set up by whoever runs it. */
export type Site = {
  /** Public address without a final slash, for links, QR codes and DIDs. */
  url: string
  /** Another address of the same server, from which content made by others is served; without it, content runs in a sandbox inside a window of ours. */
  contentUrl?: string | undefined
  demo: boolean
  /** The front proxies whose word on who asks is believed. */
  proxies?: BlockList | undefined
  /** Folder of files and keys. */
  dataDir: string
  /** Hosts that the operator named: traces may be sent to them though they stand beside us. */
  relayHosts?: readonly string[] | undefined
  /** Services of browsers that the operator named, besides those of their makers: messages may be sent to them. */
  pushHosts?: readonly string[] | undefined
  /** The operator's bike router (Valhalla), without a final slash, when there is one. */
  router?: string | undefined
  /** The operator's map of the ground, a file .pmtiles, when there is one. */
  basemap?: string | undefined
  /** The licensed provider that collects money for others: its key, the secrets that sign its announcements, its address if not its own. */
  payment?: { key: string; secrets: readonly string[]; url?: string | undefined } | undefined
}

/** What every verb stands on: the database, the clock, the letters. Tests move the clock. */
export type Ground = {
  db: Database
  clock: () => Date
  site: Site
  carrier: Carrier
  /** How letters leave, where it is known: what a page may promise, and what the operator is shown. */
  mail?: MailSettings | undefined
}

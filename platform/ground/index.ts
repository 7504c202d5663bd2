import type { Database } from '#platform/db'
import type { Carrier } from '#platform/mail'

/** How this Beffroi was set up by whoever runs it. */
export type Site = {
  /** Public address without a final slash, for links, QR codes and DIDs. */
  url: string
  demo: boolean
  /** Folder of files and keys. */
  dataDir: string
}

/** What every verb stands on: the database, the clock, the letters. Tests move the clock. */
export type Ground = { db: Database; clock: () => Date; site: Site; carrier: Carrier }

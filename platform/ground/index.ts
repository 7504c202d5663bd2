import type { BlockList } from 'node:net'
import type { Database } from '#platform/db'
import type { Carrier, MailSettings } from '#platform/mail'

/** What an operator may set of the rooms: each declares its own in its `environment.ts`, and reads it there from the environment. */
export interface RoomSettings {}

/** How this Beffroi was set up by whoever runs it. */
export type Site = {
  /** Public address without a final slash, for links, QR codes and DIDs. */
  url: string
  demo: boolean
  /** The front proxies whose word on who asks is believed. */
  proxies?: BlockList | undefined
  /** Folder of files and keys. */
  dataDir: string
  /** Services of browsers that the operator named, besides those of their makers: messages may be sent to them. */
  pushHosts?: readonly string[] | undefined
  settings: RoomSettings
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

import { asId, type Id } from '#platform/id'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import type { Language, Spoken } from '#platform/languages'
import type { Frame } from './frame.ts'

/**
 * What travels with a request: its own id, the ground, the instant it arrived, and the frame that pages are set in; the language of who reads,
 * the sentences that the page asked for in it (`heldIn`: in that of who holds the device), and which translations somebody has read over,
 * as `languages.ts` of the hall keys them.
 */
export type Env = {
  Variables: {
    requestId: string
    ground: Ground
    db: Db
    now: Date
    frame: Frame
    language: Language
    spoken: readonly Spoken<object>[]
    heldIn: Language | undefined
    readOver: ReadonlySet<string>
    /** The hash of the sheet that stands in the page itself, as its policy names it (`firstSheet`). */
    sheetInPage: string | undefined
    /** True when an address of the site answers a GET. */
    hasPage: (path: string) => boolean
  }
}

/** One request being answered. */
export type Ask = Context<Env>

/** A room's own set of addresses, to be mounted by the hall. */
export const newSite = (): Hono<Env> => new Hono<Env>({ strict: false })
export type Site = Hono<Env>

/** To throw when what is asked does not exist for this reader: one answer for "nowhere" and "not yours"; `page`: what says it better. */
export const notFound = (page?: Response): HTTPException => new HTTPException(404, page && { res: page })

/** To throw when somebody must sign in first: they are brought back here afterwards. */
export class SignInNeeded extends Error {}

/** To throw when a reader must go to another page first, which brings them back. */
export class ProofNeeded extends Error {
  readonly at: string
  constructor(at: string) {
    super('proof needed')
    this.at = at
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in the address. @throws notFound when it has not the form of an id. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export function idIn<Of extends Id = Id>(c: Ask, name = 'id'): Of {
  const id = c.req.param(name) ?? ''
  if (!UUID.test(id)) throw notFound()
  return asId(id.toLowerCase())
}

/** True for text that has the form of an id. */
export const isId = (text: string): text is Id => UUID.test(text)

/** After a POST: the browser goes and gets the page that shows what was done. What no address may hold is written as addresses do. */
export const goTo = (c: Ask, address: string): Response =>
  c.redirect(
    address.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character)),
    303,
  )

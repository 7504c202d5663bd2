import type { Logger } from 'pino'
import { matchedRoutes } from 'hono/route'
import { actorOf, enteredAs } from '#people'
import { addressOf, isId, type Ask } from '#platform/web'

const DOORS = /^\/(connexion|deconnexion|premiere-visite|moi\/(cles|connexion|sessions))(\/|$)/

/**
 * Writes down an answer that says something of safety: at `warn` a door that stayed closed (403, 404 to somebody signed in, too many tries,
 * too large, a code or a key that did not open), at `info` a door that opened and a form that was refused. Who, whence, what, how it ended;
 * never what was typed, nor the part of an address that may be a key.
 */
export function noteSecurity(log: Logger, c: Ask): void {
  const { status } = c.res
  const atDoor = c.req.method === 'POST' && DOORS.test(c.req.path)
  const closed = [401, 403, 413, 429].includes(status) || (status === 404 && actorOf(c) !== undefined)
  if (!atDoor && !closed && status !== 422) return
  const line = { ...whereabouts(c), status }
  if (closed || (atDoor && status >= 400)) log.warn(line, 'closed')
  else log.info(line, status < 400 ? 'open' : 'refused')
}

/** Writes down what broke, and who was asking. Without a word of ours, pino takes the one of the cause: a database quotes what was typed. */
export const noteSurprise = (log: Logger, cause: unknown, c: Ask): void =>
  log.error({ err: cause, ...whereabouts(c) }, 'surprise')

const whereabouts = (c: Ask) => ({
  request: c.var.requestId,
  person: enteredAs(c) ?? actorOf(c)?.personId,
  address: addressOf(c),
  method: c.req.method,
  place: placeOf(c),
})

/** The path as the site knows it: words and ids stay, anything else is not ours to write. */
function placeOf(c: Ask): string {
  const paths = matchedRoutes(c).map(({ path }) => path)
  const known = paths.findLast((path) => !path.endsWith('*'))?.split('/') ?? []
  const parts = c.req.path.split('/')
  return parts.map((part, n) => (part === (known[n] ?? '') || isId(part) ? part : '…')).join('/')
}

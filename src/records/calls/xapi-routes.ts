import { newSite, type Ask, type Site } from '#platform/web'
import { answerCall } from './answer-call.ts'
import type { Call, Doorkeeper } from './call.ts'
import { readBody } from './read-body.ts'

// Any page may speak to the store: it is opened by a key, never by a cookie, so nothing of the reader's session is at stake.
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, WWW-Authenticate',
}
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match, Accept-Language',
  'access-control-max-age': '86400',
}

// What a tool keeps here has the type that it said, on the origin of our pages: a browser may save it, never run it or show it.
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'content-disposition': 'attachment',
}

/** The learning record store at `/xapi` and `/xapi/1.0.3`, to be mounted before everything that knows of cookies and pages. */
export const xapiSite: Site = newXapiSite('/xapi')

/** Where contents of ours run, when it is at an origin of their own. */
type FriendOf = (site: Ask['var']['ground']['site']) => string | undefined

/** The same store at another address, where another doorkeeper lets requests in: by default, a key. */
export function newXapiSite(at: string, doorkeeper?: Doorkeeper, friendOf?: FriendOf): Site {
  const address = new RegExp(`^(${at}(?:/1\\.0\\.3)?)/+(.*?)/?$`)
  return newSite()
    .use(`${at}/*`, async (c, next) => {
      await next()
      for (const [name, value] of Object.entries({ ...CORS, ...HARMLESS })) c.res.headers.set(name, value)
      letCredentials(c.req.header('origin'), friendOf?.(c.var.ground.site), c.res.headers)
    })
    .all(`${at}/*`, async (c) => answerAt(c, address, doorkeeper, friendOf?.(c.var.ground.site)))
}

/** Some contents ask with credentials, which no browser lets pass to `*`: ours are told their own origin. No cookie is read here. */
export function letCredentials(
  origin: string | undefined,
  friend: string | undefined,
  headers: Headers,
): void {
  if (friend === undefined || origin !== friend) return
  headers.set('access-control-allow-origin', friend)
  headers.set('access-control-allow-credentials', 'true')
  headers.append('vary', 'Origin')
}

async function answerAt(
  c: Ask,
  address: RegExp,
  doorkeeper: Doorkeeper | undefined,
  friend: string | undefined,
): Promise<Response> {
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT })
  const url = new URL(c.req.url)
  const [, mount = '', resource = ''] = address.exec(url.pathname) ?? []
  const call: Call = {
    ground: c.var.ground,
    now: c.var.now,
    method: c.req.method,
    resource,
    mount,
    query: url.searchParams,
    friend,
    header: (name) => c.req.header(name),
    body: () => readBody(c),
  }
  return answerCall(call, doorkeeper)
}

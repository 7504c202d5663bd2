import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Ask, Env } from './ask.ts'
import { problem } from './problem.tsx'

/** Headers of every answer: nothing runs, loads or frames that is not ours. A sheet that stands in its page is named by its hash. */
export const headers: MiddlewareHandler<Env> = async (c, next) => {
  await ours(c, next)
  const policy = c.res.headers.get('content-security-policy')
  const hash = c.var.sheetInPage
  if (policy && hash)
    c.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' '${hash}'`))
}

const ours: MiddlewareHandler<Env> = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"], // the default says it already; those who audit read the word
  },
  strictTransportSecurity: false, // `everywhere` says it
  xContentTypeOptions: false,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
})

/** What programs and contents are told too: the type is the one that is said, and once by TLS, always by TLS. */
export const everywhere: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  // pages and contents have a policy of their own; data is nobody's page
  if (!c.res.headers.has('content-security-policy'))
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  if (c.var.ground.site.url.startsWith('https:'))
    c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write comes from one of our pages, or it is refused. Every browser names where a POST comes from (Origin, Sec-Fetch-Site or
 * Referer); a script that names nothing carries no cookie of somebody else's browser, so it may pass.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (!SAFE.has(c.req.method) && !comesFromHere(c)) return problem(c, 403)
  return next()
}

function comesFromHere(c: Ask): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const from = c.req.header('origin') ?? c.req.header('referer')
  if (!from) return true
  const host = URL.canParse(from) ? new URL(from).host : ''
  return host === c.req.header('host') || host === new URL(c.var.ground.site.url).host
}

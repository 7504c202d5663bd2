import { gunzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { sheetOf } from '#platform/ui'
import type { Ask, Env } from '../ask.ts'
import { cookieIn, keepCookie } from '../cookie.ts'

const LINK = /<link rel="stylesheet" href="(\/assets\/[^"]+)"\/>/
const COOKIE = 'feuilles'
/** Sheets that a browser is known to have: the oldest are sent once more. */
const KNOWN = 12
const DAYS = 365
const LONGEST = 200_000

/**
 * The sheet of a page stands in the page for a browser that has never had it: on a slow line one turn there and back less before anything
 * is read. A page and its sheet are together less than what a connection brings in its first turn (14 kB). The file is asked for
 * besides, when nothing waits for it, and serves the pages after.
 */
export const firstSheet: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (isOpening(c) && isPage(c)) await putSheet(c)
}

/** True when somebody opens a page: a script that fetches one does not say so. */
const isOpening = (c: Ask): boolean =>
  c.req.method === 'GET' && c.req.header('upgrade-insecure-requests') === '1'

const isPage = ({ res }: Ask): boolean =>
  res.body !== null && (res.headers.get('content-type') ?? '').startsWith('text/html')

async function putSheet(c: Ask): Promise<void> {
  const bytes = Buffer.from(await c.res.arrayBuffer())
  // the shelves of the market are kept compressed
  const page = (c.res.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString()
  const address = page.length < LONGEST ? LINK.exec(page)?.[1] : undefined
  const had = (cookieIn(c, COOKIE) ?? '').split('.').filter(Boolean)
  if (!address || had.includes(markOf(address))) {
    c.res = new Response(bytes, c.res)
    return
  }
  const { text, hash } = sheetOf(address)
  c.res = new Response(withSheet(page, text), c.res)
  c.res.headers.delete('content-encoding')
  c.set('sheetInPage', hash)
  keepCookie(c, COOKIE, [markOf(address), ...had].slice(0, KNOWN).join('.'), DAYS)
}

/** What the build marks this state of a sheet with. */
const markOf = (address: string): string =>
  address.slice(address.lastIndexOf('.') - 8, address.lastIndexOf('.'))

/** A sheet for no medium is asked for last, and nothing waits for it. */
const withSheet = (page: string, sheet: string): string =>
  page.replace(LINK, (link) => `<style>${sheet}</style>${link.replace('/>', ' media="not all"/>')}`)

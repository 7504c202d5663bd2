import { newSite, type Ask, type Site } from '#platform/web'
import { hashOf, letCredentials, newSecret } from '#records'
import { isOpen } from '../session.ts'
import { giveToken, sessionToFetch } from './token-store.ts'
import type { LaunchId } from '../ids.ts'

/** Where an au asks for its token. */
export const FETCH = '/cours/jeton'

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '86400',
  'cache-control': 'no-store',
}

/** Gives the token of what was launched by this secret: 'unknown' for none, 'over' once it is, 'given' when it was. */
type Giver = (
  c: Ask,
  fetchHash: Buffer,
  tokenHash: Buffer,
) => Promise<'unknown' | 'over' | 'given' | LaunchId>

/** Where an au gets its token, once (cmi5 § 8.2): the address is its own key, and no cookie is looked at. */
export const newFetchSite = (at: string, give: Giver): Site =>
  newSite().all(at, async (c) => {
    const given = await answer(c, give)
    letCredentials(c.req.header('origin'), c.var.ground.site.settings.contentUrl, given.headers)
    return given
  })

export const fetchSite = newFetchSite(FETCH, async (c, fetchHash, tokenHash) => {
  const session = await sessionToFetch(c.var.db, fetchHash)
  if (!session) return 'unknown'
  if (!isOpen(session, c.var.now) || session.state === 'terminated') return 'over'
  const given = await c.var.db.transaction((tx) => giveToken(tx, session.id, tokenHash, c.var.now))
  return given ? session.id : 'given'
})

async function answer(c: Ask, give: Giver): Promise<Response> {
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS })
  // a GET could be answered by a cache, to anybody (8.2.1)
  if (c.req.method !== 'POST') return json(no('3', 'The token is given to a POST.'), 405)
  const secret = newSecret()
  const given = await give(c, hashOf(c.req.query('cle') ?? ''), hashOf(secret))
  if (given === 'unknown') return json(no('2', 'This fetch URL is unknown.'))
  if (given === 'over') return json(no('1', 'The session is over.'))
  if (given === 'given') return json(no('1', 'The authorization token has already been returned.'))
  return json({ 'auth-token': Buffer.from(`${given}:${secret}`).toString('base64') })
}

/** Errors are answered with status 200 (8.2.1). */
const no = (code: '1' | '2' | '3', text: string) => ({ 'error-code': code, 'error-text': text })

const json = (body: Record<string, string>, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...CORS, 'content-type': 'application/json' } })

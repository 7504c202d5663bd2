import { newSite, type Ask, type Site } from '#platform/web'
import { hashOf, newSecret } from '#records'
import { isOpen } from '../session.ts'
import { giveToken, sessionToFetch } from './token-store.ts'

/** Where an au asks for its token. */
export const FETCH = '/cours/jeton'

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '86400',
  'cache-control': 'no-store',
}

/** Where an au gets its token, once (cmi5 § 8.2): the address is its own key, and no cookie is looked at. */
export const fetchSite: Site = newSite().all(FETCH, async (c) => answer(c))

async function answer(c: Ask): Promise<Response> {
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS })
  // a GET could be answered by a cache, to anybody (8.2.1)
  if (c.req.method !== 'POST') return json(no('3', 'The token is given to a POST.'), 405)
  const session = await sessionToFetch(c.var.db, hashOf(c.req.query('cle') ?? ''))
  if (!session) return json(no('2', 'This fetch URL is unknown.'))
  const over = !isOpen(session, c.var.now) || session.state === 'terminated'
  if (over) return json(no('1', 'The session is over.'))
  const secret = newSecret()
  if (!(await c.var.db.transaction((tx) => giveToken(tx, session.id, hashOf(secret), c.var.now))))
    return json(no('1', 'The authorization token has already been returned.'))
  return json({ 'auth-token': Buffer.from(`${session.id}:${secret}`).toString('base64') })
}

/** Errors are answered with status 200 (8.2.1). */
const no = (code: '1' | '2' | '3', text: string) => ({ 'error-code': code, 'error-text': text })

const json = (body: Record<string, string>, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...CORS, 'content-type': 'application/json' } })

import type { Call } from './call.ts'
import { LARGEST_JSON } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'
import { versionIn } from './version.ts'

const HEADERS = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept-language',
])

const MOST_FIELDS = 100

const METHODS = new Set(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])

/**
 * The request that an old browser hid in a form (xAPI 1.0.3, Communication § 1.3): method in the address; headers, parameters and
 * body in the form. The same call when nothing is hidden in it.
 */
export async function unhide(call: Call): Promise<Call | Refused> {
  const method = call.query.get('method')
  if (call.method !== 'POST' || method === null) return call
  if (!comesFromHere(call)) return refuse(403, 'an alternate request may not come from another site')
  const body = await call.body()
  if (!Buffer.isBuffer(body)) return body
  if (body.length > LARGEST_JSON) return refuse(413, 'the body is too large', `${LARGEST_JSON} bytes at most`)
  const form = new URLSearchParams(body.toString('utf8'))
  if (form.size > MOST_FIELDS) return refuse(400, 'the alternate request is not well formed')
  const said = (name: string) => [...form].find(([key]) => key.toLowerCase() === name)?.[1]
  const version = versionIn(said('x-experience-api-version') ?? call.header('x-experience-api-version'))
  if (!version.ok) return version
  if (version.version !== '1.0.3')
    return refuse(400, 'the alternate request syntax is not part of this version')
  const content = form.get('content')
  const writes = method === 'PUT' || method === 'POST'
  if (!METHODS.has(method) || call.query.size > 1 || (writes && content === null))
    return refuse(400, 'the alternate request is not well formed')
  const query = new URLSearchParams(
    [...form].filter(([key]) => key !== 'content' && !HEADERS.has(key.toLowerCase())),
  )
  return {
    ...call,
    method,
    query,
    header: (name) => said(name) ?? (name === 'content-type' ? 'application/json' : call.header(name)),
    body: async () => Buffer.from(content ?? ''),
  }
}

/**
 * A form is sent by any page without being asked first (CORS), and its answer opens as a page of ours. Those who hid a request in a
 * form did it from our own pages or from a program; or from a script of a content of ours, to which an answer is no page.
 */
function comesFromHere({ header, ground, friend }: Call): boolean {
  if (friend !== undefined && header('origin') === friend && header('sec-fetch-mode') === 'cors') return true
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = header('origin')
  if (origin === undefined) return true
  const host = URL.parse(origin)?.host
  return host !== undefined && [header('host'), new URL(ground.site.url).host].includes(host)
}

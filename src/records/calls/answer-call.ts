import { allows, openKey } from '../keys/door.ts'
import { insertRefusal } from '../refusals/door.ts'
import { refuse, type Refused } from '../rule.ts'
import { consistentThrough } from '../statements/door.ts'
import { unhide } from './alternate-call.ts'
import type { Call, Doorkeeper, OpenCall } from './call.ts'
import { json } from './response.ts'
import { resources } from './resources.ts'
import { versionAt, versionIn } from './version.ts'

/** Answers a request to the store: what is hidden in it, its version, who lets it in, its rights, then what it asks. */
export async function answerCall(said: Call, doorkeeper: Doorkeeper = byKey): Promise<Response> {
  const call = await unhide({ ...said, method: said.method === 'HEAD' ? 'GET' : said.method })
  if ('ok' in call) return answer(said, call)
  if (call.resource === 'about' && call.method === 'GET') return answer(call, about())
  const spoken = versionIn(call.header('x-experience-api-version'))
  if (!spoken.ok) return answer(call, spoken)
  const pass = await doorkeeper(call)
  if (!pass.ok) return answer(call, pass)
  const { key, narrow, keep, told } = pass
  const opened: OpenCall = {
    ...call,
    version: spoken.version,
    key,
    ...(keep && { keep }),
    ...(told && { told }),
  }
  const narrowed = (await narrow?.(call)) ?? call
  if ('ok' in narrowed) {
    await keepRefusal(opened, narrowed)
    return answer(opened, narrowed)
  }
  return answerOpen({ ...opened, query: narrowed.query, body: narrowed.body })
}

async function answerOpen(opened: OpenCall): Promise<Response> {
  // asked before reading: what is stored while we read may be missing from the answer
  const through = reads(opened) ? await consistentThrough(opened.ground.db, opened.ground.clock()) : undefined
  const result = await handle(opened)
  if (!(result instanceof Response)) await keepRefusal(opened, result)
  const response = answer(opened, result)
  if (through) response.headers.set('x-experience-api-consistent-through', through.toISOString())
  return response
}

const reads = ({ resource, method }: Call) => resource === 'statements' && method === 'GET'

const about = () => json({ version: ['2.0.0', '1.0.3'], extensions: {} })

const byKey: Doorkeeper = async (call) => {
  const authorization = call.header('authorization')
  if (authorization === undefined) return refuse(401, 'a key is needed: HTTP Basic')
  const key = await openKey(call.ground.db, authorization, call.now)
  return key ? { ok: true, key } : refuse(401, 'the key is unknown or revoked')
}

async function handle(call: OpenCall): Promise<Response | Refused> {
  const resource = Object.hasOwn(resources, call.resource) ? resources[call.resource] : undefined
  if (!resource) return refuse(404, 'nothing stands at this address', call.resource)
  const handler = resource.handlers[call.method]
  if (!handler) return refuse(405, 'the method is not allowed here', call.method)
  if (!allows(call.key, ...(resource.scopes[call.method] ?? [])))
    return refuse(403, 'the key does not allow this')
  return handler(call)
}

/** What the tool's makers will want to read: not what is simply absent or has changed meanwhile. */
async function keepRefusal(call: OpenCall, refused: Refused): Promise<void> {
  const { status, refusal, at } = refused
  if (status === 404 || status === 412) return
  const request = `${call.method} ${call.resource}`
  if (call.told) return call.told(refused, request)
  const place = at.replaceAll('\0', '').slice(0, 300)
  await call.ground.db.transaction((tx) =>
    insertRefusal(tx, call.key, {
      at: call.now,
      request,
      status,
      rule: refusal,
      place,
    }),
  )
}

function answer(call: Call | OpenCall, result: Response | Refused): Response {
  const response = result instanceof Response ? result : problem(result)
  const version = 'version' in call ? call.version : versionAt(call.mount)
  response.headers.set('x-experience-api-version', version)
  return response
}

function problem({ status, refusal, at }: Refused): Response {
  const body = { type: 'about:blank', title: refusal, status, ...(at ? { detail: at } : {}) }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 401) headers.set('www-authenticate', 'Basic realm="xAPI", charset="UTF-8"')
  return new Response(JSON.stringify(body), { status, headers })
}

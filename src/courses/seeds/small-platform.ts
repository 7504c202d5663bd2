import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readZip } from '#platform/zip'
import type { ActivityId } from '#training'
import { asId } from '#platform/id'
import { brokenRules, type KeptStatement } from './broken-rules.ts'

/** A platform small enough to read: it launches one package in a sandbox, gives its token once, and keeps what it is told. */
export type SmallPlatform = {
  /** A new session of the same registration. */
  launch(mode?: 'Normal' | 'Browse'): string
  statements: KeptStatement[]
  /** The last part of each cmi5 verb of the present session, in order. */
  verbs(): string[]
  notes: Map<string, string>
  /** Rules of cmi5 that the package broke. */
  broken: string[]
  /** While true, every call to the store is cut. */
  cut: boolean
  sounds: 'on' | 'off' | undefined
  close(): Promise<void>
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST',
  'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
}
const SANDBOX = "sandbox allow-scripts allow-forms; default-src 'self'"
const kinds: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
const actor = { objectType: 'Agent', account: { homePage: 'https://beffroi.example', name: 'aicha' } }
const registration = '0f5c8a52-3a63-4e1b-9b57-2f4f1f0c7a11'

export async function openSmallPlatform(zip: Uint8Array): Promise<SmallPlatform> {
  const read = readZip(zip, { entries: 20, bytes: 1_000_000 })
  if (!read.ok) throw new Error(read.refusal)
  const files = new Map(read.entries.map(({ path, bytes }) => [path, bytes]))
  let session = 0
  let spent = false
  let mode = 'Normal'

  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const home = `http://127.0.0.1:${port}`
  const activityId = asId<ActivityId>(`${home}/activity`)

  const launchData = () => ({
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'urn:publisher:au' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session-${session}` },
    },
    launchMode: mode,
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.8,
    returnURL: `${home}/back`,
  })

  const platform: SmallPlatform = {
    launch(as = 'Normal') {
      session += 1
      spent = false
      mode = as
      platform.notes.set('LMS.LaunchData', JSON.stringify(launchData()))
      const query = {
        endpoint: `${home}/xapi`,
        fetch: `${home}/fetch`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      }
      return `${home}/content/index.html?${new URLSearchParams(query).toString()}`
    },
    statements: [],
    verbs: () =>
      platform.statements.filter((one) => one.session === session && one.defined).map(({ verb }) => verb),
    notes: new Map(),
    broken: [],
    cut: false,
    sounds: undefined,
    close: () => new Promise((done) => server.close(() => done())),
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', home)
    const reply = (status: number, body = '', type = 'application/json') =>
      response.writeHead(status, { ...CORS, 'content-type': type }).end(body)
    if (pathname.startsWith('/content/')) return serve(pathname.slice('/content/'.length), response)
    if (pathname === '/back') return void reply(200, '<!doctype html><title>Ma journée</title>', 'text/html')
    if (platform.cut) return void request.socket.destroy()
    if (request.method === 'OPTIONS') return void reply(204)
    if (pathname === '/fetch') return void reply(200, token(request.method))
    const body = await bodyOf(request)
    if (request.headers.authorization !== `Basic token-${session}`) return void reply(401)
    const note = searchParams.get('stateId') ?? ''
    if (pathname === '/xapi/agents/profile')
      return void (platform.sounds
        ? reply(200, JSON.stringify({ audioPreference: platform.sounds }))
        : reply(404))
    if (pathname === '/xapi/activities/state' && request.method === 'PUT') {
      platform.notes.set(note, body)
      return void reply(204)
    }
    if (pathname === '/xapi/activities/state')
      return void (platform.notes.has(note) ? reply(200, platform.notes.get(note)) : reply(404))
    if (pathname === '/xapi/statements') return void reply(200, keep(body))
    reply(404)
  }

  const token = (method: string | undefined) => {
    if (method !== 'POST' || spent) return JSON.stringify({ 'error-code': '1', 'error-text': 'already' })
    spent = true
    return JSON.stringify({ 'auth-token': `token-${session}` })
  }

  const keep = (body: string): string => {
    const sent: unknown = JSON.parse(body)
    for (const one of Array.isArray(sent) ? sent : [sent])
      platform.broken.push(
        ...brokenRules(one, platform.statements, {
          session,
          actor,
          registration,
          activityId,
          ...launchData(),
        }),
      )
    return '[]'
  }

  const serve = (path: string, response: ServerResponse) => {
    const bytes = files.get(path)
    const type = kinds[path.split('.').at(-1) ?? ''] ?? 'text/plain'
    response.writeHead(bytes ? 200 : 404, {
      ...CORS,
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': SANDBOX,
    })
    response.end(bytes)
  }
  return platform
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ground } from '#platform/ground'
import { sayAll, type Voice } from './announce.ts'
import { answer, fault, type Wire } from './answer.ts'

/**
 * A request that goes wrong, once. 'before': the line is cut and nothing is done. 'after': it is done and nobody is told. 'down': the
 * provider says 503 and does nothing.
 */
export type Fault = { path: RegExp; how: 'before' | 'after' | 'down' }

/** The simulator of a demo or a test: where it listens, and what tests may do to it. */
export type Simulator = Voice & {
  key: string
  secrets: string[]
  url: string
  faults: Fault[]
  /** When true, what it announces waits until somebody says it. */
  mute: boolean
}

const started = new WeakMap<object, Promise<Simulator>>()

/** The payment simulator of this Beffroi: a server of its own on this machine, speaking the provider's protocol. Started once. */
export function startSimulator(ground: Ground): Promise<Simulator> {
  const known = started.get(ground.site)
  if (known) return known
  const starting = start(ground)
  started.set(ground.site, starting)
  return starting
}

async function start(ground: Ground): Promise<Simulator> {
  const secret = `whsec_${randomBytes(16).toString('hex')}`
  const key = `sk_test_${randomBytes(16).toString('hex')}`
  const simulator: Simulator = {
    secret,
    key,
    secrets: [secret],
    url: '',
    faults: [],
    mute: false,
    behind: true,
  }
  const server = createServer((request, response) => {
    void serve(ground, simulator, request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => socket.unref())
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  server.unref()
  simulator.url = `http://127.0.0.1:${portOf(server.address())}`
  return simulator
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0

async function serve(
  ground: Ground,
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wire = await read(request)
  if (request.headers.authorization !== `Bearer ${simulator.key}`)
    return send(response, 401, fault('invalid_request_error', undefined, 'Invalid API Key provided.'))
  const at = simulator.faults.findIndex(({ path }) => path.test(`${wire.method} ${wire.path}`))
  const how = at < 0 ? undefined : simulator.faults.splice(at, 1)[0]?.how
  if (how === 'down') return send(response, 503, fault('api_error', undefined, 'Down.'))
  if (how === 'before') return void response.destroy()
  const { status, body, said } = await answer(ground.db, wire, ground.site.url, ground.clock())
  if (how === 'after') return void response.destroy()
  send(response, status, body)
  if (said) simulator.behind = true
  if (simulator.behind && !simulator.mute) void sayAll(ground, simulator).catch(() => {})
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<Wire> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator')
  const header = (name: string) => request.headers[name]?.toString()
  return {
    method: request.method ?? 'GET',
    path: pathname,
    form: Buffer.concat(chunks).toString() || searchParams.toString(),
    key: header('idempotency-key'),
    account: header('stripe-account'),
  }
}

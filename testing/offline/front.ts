import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { renamed, trueName } from './version.ts'

/** What may befall the next letter on its way. 'answer lost': we kept it, and it is not told. 'twice': the network repeats it. */
export type Mishap = 'answer lost' | 'never arrived' | 'portal' | 'too heavy' | 'broken' | 'twice' | 'late'

/** What stands between telephones and our server: everything that happens to a letter there, and the version that is deployed. */
export type Front = {
  url: string
  /** Nothing passes any more, though telephones do not know it. */
  isDead: boolean
  /** Befalls the next letters, one each. */
  mishaps: Mishap[]
  /** Another build of the same scripts: the files of the one before are gone. */
  version: number
  close: () => Promise<void>
}

const ANSWERS = {
  portal: { status: 200, type: 'text/html', body: '<h1>Bienvenue sur le Wi-Fi</h1>' },
  'too heavy': { status: 413, type: 'text/html', body: 'Too large' },
  broken: { status: 502, type: 'text/html', body: 'Bad gateway' },
} as const

/** @param to the address of the server. */
export async function openFront(to: string): Promise<Front> {
  const server = createServer((come, answer) => void pass(come, answer).catch(() => come.socket.destroy()))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  const front: Front = {
    url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    isDead: false,
    mishaps: [],
    version: 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }

  async function pass(come: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bytesOf(come)
    if (front.isDead) return void come.socket.destroy()
    const isLetter = come.headers['x-requested-with'] === 'outbox'
    const mishap = isLetter ? front.mishaps.shift() : undefined
    if (mishap === 'never arrived') return void come.socket.destroy()
    if (mishap === 'portal' || mishap === 'too heavy' || mishap === 'broken') {
      const { status, type, body: said } = ANSWERS[mishap]
      return void answer.writeHead(status, { 'content-type': type }).end(said)
    }
    if (mishap === 'late') await new Promise((done) => setTimeout(done, 400))
    if (mishap === 'twice') await onward(to, come, body, front.version)
    const said = await onward(to, come, body, front.version)
    if (mishap === 'answer lost') return void come.socket.destroy()
    answer.writeHead(said.status, said.headers).end(said.body)
  }
  return front
}

type Said = { status: number; headers: Record<string, string | string[]>; body: Buffer }

/** Asks our server, in the names of the version that is deployed. */
async function onward(to: string, come: IncomingMessage, body: Buffer, version: number): Promise<Said> {
  const path = trueName(come.url ?? '/', version)
  if (path === undefined) return { status: 404, headers: {}, body: Buffer.from('') }
  const headers = { ...come.headers, 'accept-encoding': 'identity' }
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    ask(new URL(path, to), { method: come.method, headers }, done).on('error', fail).end(body)
  })
  const bytes = await bytesOf(answer)
  const isText = /^(text|application)\/(html|javascript|json|css)/.test(answer.headers['content-type'] ?? '')
  const said = isText ? Buffer.from(renamed(bytes.toString('utf8'), version)) : bytes
  return { status: answer.statusCode ?? 502, headers: headersOf(answer, said), body: said }
}

function headersOf(answer: IncomingMessage, body: Buffer): Said['headers'] {
  const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || /^(content-length|transfer-encoding|connection|etag)$/.test(name)
      ? []
      : [[name, value]],
  )
  return { ...Object.fromEntries(kept), 'content-length': String(body.length) }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

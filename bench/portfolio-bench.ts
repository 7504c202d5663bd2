import { randomBytes, randomUUID } from 'node:crypto'
import { enter } from './enter.ts'
import { residentMb } from './market/hammer.ts'
import { openBenchServer, type BenchServer } from './records/bench-server.ts'

const PIECES = 10
const BYTES = 20_000_000
const BAR_S = 60

/**
 * Two hundred megabytes of portfolio: taken away in one ZIP, erased, then brought back. Bar: under 60 s each.
 */
export async function bench(): Promise<void> {
  const server = await openBenchServer('-portfolio')
  try {
    const aicha = await enter(server.url, 'aicha')
    const added: string[] = []
    for (let n = 0; n < PIECES; n += 1) added.push(await addDocument(server, aicha, n))
    console.log(`memory before: ${memoryOf(server)} MB`)
    const [zip, taken] = await timed(async () => {
      const answer = await fetch(`${server.url}/portfolio/emporter.zip`, { headers: { cookie: aicha } })
      return new Uint8Array(await answer.arrayBuffer())
    })
    say('taken away', zip.length, taken, server)
    for (const id of added) await send(server, aicha, `/portfolio/${id}/effacer`, {})
    const [text, brought] = await timed(async () =>
      send(server, aicha, '/portfolio/emporter', { file: new File([zip], 'portfolio.zip') }),
    )
    say('brought in', zip.length, brought, server)
    console.log(/(\d+\spreuves ajoutées[^<]*)/.exec(text)?.[1] ?? `nothing came in: ${text.slice(0, 200)}`)
  } finally {
    await server.stop()
    server.remove()
  }
}

async function addDocument(server: BenchServer, cookie: string, n: number): Promise<string> {
  const file = new File(['%PDF-1.7\n', randomBytes(BYTES)], `piece-${n}.pdf`, { type: 'application/pdf' })
  const act = randomUUID()
  const fields = { act, way: 'document', title: `Document ${n}`, file }
  await send(server, cookie, '/portfolio/ajouter', fields)
  return act
}

async function send(
  { url }: BenchServer,
  cookie: string,
  path: string,
  fields: Record<string, string | File>,
): Promise<string> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { cookie, origin: url },
    body,
    redirect: 'manual',
  })
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now()
  const done = await work()
  return [done, (performance.now() - begun) / 1000]
}

const memoryOf = (server: BenchServer) => residentMb(server.process().pid ?? 0)?.toFixed(0) ?? '?'

const say = (what: string, bytes: number, seconds: number, server: BenchServer) =>
  console.log(
    `${what}: ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s (bar ${BAR_S} s), ${(bytes / 1e6 / seconds).toFixed(0)} MB/s, memory ${memoryOf(server)} MB`,
  )

import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { drawFrom, type Draw } from '#testing'
import { routesOf, type Route } from './malformed/routes.ts'
import { spoil } from './malformed/spoil.ts'
import { percentile } from './percentile.ts'
import { openBenchServer } from './records/bench-server.ts'

const AT_ONCE = 4
const LONGEST_MS = 1000
const LARGEST_MB = 350
const REST_MS = 20_000

/**
 * Malformed requests to every page and every form that somebody signed in may reach, as a program draws them. Bars: no answer of 500 or
 * more, none after a second, and memory back under 350 MB. `npm run bench malformed -- --each 40 --seed 1 --only /formation`;
 * `--each 10000 --sample 24` for as many of the addresses, drawn by the seed.
 */
export async function bench(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const each = Number(option('--each')) || 40
  const draw = drawFrom(Number(option('--seed')) || 1)
  const server = await openBenchServer('-malformed')
  try {
    const all = (await routesOf(server.url)).filter(({ path }) => path.startsWith(option('--only') ?? '/'))
    const routes = sampled(all, Number(option('--sample')) || all.length, draw)
    const memory = () => residentMb(server.process().pid ?? 0)
    console.log(`${routes.length} addresses and forms, ${each} requests each; memory before: ${memory()} MB`)
    const found = { faults: [] as string[], times: [] as number[], largest: 0 }
    for (const route of routes) {
      await hammer(server.url, route, { each, draw, found })
      found.largest = Math.max(found.largest, memory())
    }
    await wait(REST_MS)
    const after = memory()
    for (const fault of found.faults.slice(0, 100)) console.log(fault)
    const longest = found.times.reduce((most, one) => Math.max(most, one), 0)
    console.log(
      `${found.times.length} requests: ${found.faults.length} faults; p50 ${percentile(found.times, 0.5).toFixed(1)} ms, ` +
        `p95 ${percentile(found.times, 0.95).toFixed(1)} ms, longest ${longest.toFixed(0)} ms (bar ${LONGEST_MS}); ` +
        `memory at most ${found.largest} MB, then ${after} MB (bar ${LARGEST_MB})`,
    )
    const good = found.faults.length === 0 && after < LARGEST_MB
    console.log(good ? 'ok' : 'OVER')
  } finally {
    await server.stop()
    server.remove()
  }
}

/** As many as asked, drawn without putting back. */
function sampled(routes: Route[], count: number, draw: Draw): Route[] {
  const left = [...routes]
  const next = () => left.splice(draw(left.length), 1)
  return Array.from({ length: Math.min(count, routes.length) }, next).flat()
}

type Found = { faults: string[]; times: number[] }
type Hammered = { each: number; draw: Draw; found: Found }

async function hammer(url: string, route: Route, { each, draw, found }: Hammered): Promise<void> {
  let left = each
  const worker = async () => {
    while (left-- > 0) {
      const { path, ...request } = spoil(route, draw, url)
      const begun = performance.now()
      const status = await ask(`${url}${path}`, request)
      const taken = performance.now() - begun
      found.times.push(taken)
      const said = `${route.method} ${path.slice(0, 200)} (${route.as})`
      if (status >= 500) found.faults.push(`${said}: ${status} ${tell(request.body)}`)
      else if (taken > LONGEST_MS) found.faults.push(`${said}: ${taken.toFixed(0)} ms`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** The status, once the answer was read to its end; 599 when the connection broke. */
async function ask(url: string, request: RequestInit): Promise<number> {
  try {
    const answer = await fetch(url, { ...request, redirect: 'manual' })
    await answer.body?.pipeTo(new WritableStream())
    return answer.status
  } catch {
    return 599
  }
}

const tell = (body: Uint8Array | undefined) =>
  body ? Buffer.from(body).toString('latin1').slice(0, 300) : ''

const residentMb = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

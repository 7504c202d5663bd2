import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { isStale } from './client.ts'

const CONNECTIONS = 8
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

export type Hammered = { perSecond: number; p50: number; p95: number; bytes: number }

/** Asks for pages in turn, over eight kept connections, for so many seconds. */
export async function hammer(base: string, paths: readonly string[], seconds: number): Promise<Hammered> {
  const times: number[] = []
  let bytes = 0
  let turn = 0
  const begun = performance.now()
  const worker = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const sent = performance.now()
      bytes = await ask(base + (paths[turn++ % paths.length] ?? '/'))
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const elapsed = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), bytes }
}

export const closeHammer = (): void => agent.destroy()

/** One page read to its end; anything but a page is a fault of the bench. Gives its size. */
function ask(url: string): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () =>
        response.statusCode === 200 ? done(bytes) : fail(new Error(`${response.statusCode} ${url}`)),
      )
      response.on('error', fail)
    })
    asked.on('error', (cause) => (isStale(asked, cause) ? done(ask(url)) : fail(cause)))
    asked.end()
  })
}

/** Memory that a process holds now, in megabytes; undefined without /proc. */
export function residentMb(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes ? Number(kilobytes) / 1024 : undefined
  } catch {
    return undefined
  }
}

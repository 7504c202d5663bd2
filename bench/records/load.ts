import { Agent, request } from 'node:http'
import type { BenchServer } from './bench-server.ts'

export const CONNECTIONS = 8

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

type Answer = { status: number; text: string }

/** One request to the store, over one of the eight kept connections. */
export function ask(server: BenchServer, method: string, path: string, body?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = {
      authorization: server.authorization,
      'x-experience-api-version': '2.0.0',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(`${server.url}/xapi${path}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      )
      response.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Eight workers that repeat until the time is over; gives how many times it was done, and how long. */
export async function during(seconds: number, work: (worker: number) => Promise<void>) {
  const begun = performance.now()
  const until = begun + seconds * 1000
  let times = 0
  const worker = async (which: number) => {
    while (performance.now() < until) {
      await work(which)
      times += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, which) => worker(which)))
  return { times, seconds: (performance.now() - begun) / 1000 }
}

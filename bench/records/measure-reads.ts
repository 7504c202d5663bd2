import { percentile } from '../percentile.ts'
import type { BenchServer } from './bench-server.ts'
import { ask } from './load.ts'
import { accountOf, PEOPLE, verbOf } from './statement.ts'

const TIMES = 300

/** The median, and what 95 in a hundred stay under, in milliseconds; the same for a request that reads nothing. */
export type Reads = { p50: number; p95: number; floor50: number; floor95: number; found: number }

/** Searches by agent, verb and date, one after the other; between two of them, a request that asks nothing of the database. */
export async function measureReads(server: BenchServer): Promise<Reads> {
  const since = new Date(Date.now() - 365 * 86_400_000).toISOString()
  const times: number[] = []
  const floors: number[] = []
  let found = 0
  for (let i = 0; i < TIMES; i += 1) {
    const person = (i * 7919) % PEOPLE
    const query = new URLSearchParams({
      agent: JSON.stringify({ account: accountOf(person) }),
      verb: verbOf(person),
      since,
    })
    const before = performance.now()
    await ask(server, 'GET', '/about')
    const begun = performance.now()
    const { status, text } = await ask(server, 'GET', `/statements?${query}`)
    if (i >= TIMES / 10) {
      times.push(performance.now() - begun)
      floors.push(begun - before)
    }
    if (status !== 200) throw new Error(`${status} ${text}`)
    found += JSON.parse(text).statements.length
  }
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    floor50: percentile(floors, 0.5),
    floor95: percentile(floors, 0.95),
    found: found / TIMES,
  }
}

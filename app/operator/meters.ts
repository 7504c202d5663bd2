import { createHash, timingSafeEqual } from 'node:crypto'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { matchedRoutes } from 'hono/route'
import { countJobs } from '#platform/jobs'
import { countLetters } from '#platform/mail'
import type { Ground } from '#platform/ground'
import { newSite, type Ask, type Site } from '#platform/web'
import { plainPattern } from '../listed.ts'
import { version } from '../version.ts'

/** What this process counts of itself: `watch` is shown every answer and the seconds it took, `site` tells it to whoever holds the token. */
export type Meters = { watch: (c: Ask, seconds: number) => void; site: Site }

/** Requests by the pattern of their address, never by what stands in it; the pool, jobs, letters and memory, read when they are asked for. */
export function newMeters({ db }: Ground, token: string): Meters {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'beffroi_requests_total',
    help: 'Answers, by pattern of address',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'beffroi_request_seconds',
    help: 'How long answers took, up to their first byte',
    labelNames: ['route', 'method'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  gauge(registry, 'beffroi_pool_connections', 'Connections to the database', 'state', async () => ({
    used: db.pool.totalCount - db.pool.idleCount,
    idle: db.pool.idleCount,
    awaited: db.pool.waitingCount,
  }))
  gauge(registry, 'beffroi_jobs', 'Jobs that wait or gave up', 'state', () => countJobs(db))
  gauge(registry, 'beffroi_letters', 'Letters that wait or were refused', 'state', () => countLetters(db))
  gauge(registry, 'beffroi_memory_bytes', 'Memory of the process', 'kind', async () => {
    const { rss, heapUsed, external } = process.memoryUsage()
    return { resident: rss, heap: heapUsed, external }
  })
  gauge(registry, 'beffroi_info', 'The version that runs', 'version', async () => ({ [version]: 1 }))
  gauge(registry, 'beffroi_uptime_seconds', 'Since the process began', undefined, async () => ({
    '': process.uptime(),
  }))
  return {
    watch: (c, seconds) => {
      const [route, method] = [routeOf(c), methodOf(c)]
      requests.inc({ route, method, status: c.res.status })
      durations.observe({ route, method }, seconds)
    },
    site: newSite().get('/metrics', async (c) => {
      if (!holds(c.req.header('authorization'), token))
        return c.text('', 401, { 'www-authenticate': 'Bearer realm="metrics"' })
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
    }),
  }
}

function gauge(
  registry: Registry,
  name: string,
  help: string,
  label: string | undefined,
  read: () => Promise<Record<string, number>>,
): void {
  const made = new Gauge({
    name,
    help,
    labelNames: label ? [label] : [],
    registers: [],
    async collect() {
      for (const [kind, value] of Object.entries(await read()))
        this.set(label ? { [label]: kind } : {}, value)
    },
  })
  registry.registerMetric(made)
}

/** The pattern that answered, as people read it; one word for all addresses that nothing answers. */
function routeOf(c: Ask): string {
  const path = matchedRoutes(c).findLast((route) => !route.path.endsWith('*'))?.path
  return path === undefined ? 'none' : plainPattern(path)
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const methodOf = (c: Ask): string => (METHODS.has(c.req.method) ? c.req.method : 'other')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compared in the same time whatever is right of it. */
const holds = (said: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(said ?? ''), digest(`Bearer ${token}`))

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isDatabaseError } from '#platform/db'
import type { Ground } from '#platform/ground'
import { requestIdOf } from './address.ts'
import { ProofNeeded, SignInNeeded, goTo, type Ask, type Env, type Site } from './ask.ts'
import { compressed } from './weight/compress-page.ts'
import { firstSheet } from './weight/first-sheet.ts'
import { everywhere, headers, sameOrigin } from './guard.ts'
import { wayIn } from './way.ts'
import { problem, type ProblemStatus } from './problem.tsx'

/**
 * The hall where rooms are mounted: guards first, then the request's ground and instant; refusals and surprises become pages.
 * @param report is told every surprise: what only we must read.
 * @param machines sites for programs, which carry a key with each request and no cookie: before the guards of pages, they guard
 * themselves.
 * @param watch is shown every answer, and how many seconds it took.
 */
export function newHall(
  ground: Ground,
  report: (cause: unknown, c: Ask) => void,
  machines: readonly Site[] = [],
  watch: (c: Ask, seconds: number) => void = () => {},
): Hono<Env> {
  const hall = new Hono<Env>({ strict: false })
  hall.use(async (c, next) => {
    const begun = performance.now()
    c.set('ground', ground)
    c.set('requestId', requestIdOf(c))
    c.set('db', ground.db)
    c.set('now', ground.clock())
    c.set('frame', { nav: [] })
    c.set('language', 'fr')
    c.set('spoken', [])
    c.set('readOver', new Set())
    c.set('hasPage', (path) => hall.router.match('GET', path)[0].some(([[, { method }]]) => method === 'GET'))
    await next()
    c.header('x-request-id', c.var.requestId)
    watch(c, (performance.now() - begun) / 1000)
  })
  hall.use(everywhere)
  for (const site of machines) hall.route('/', site)
  hall.use(headers, compressed, firstSheet, sameOrigin)
  hall.notFound((c) => problem(c, 404))
  hall.onError((cause, c) => answerError(cause, c, report))
  return hall
}

// Text that PostgreSQL cannot read as an id, a number or a date came from the address or the form: the reader's mistake.
const UNREADABLE = new Set(['22P02', '22003', '22007', '22008', '22021'])

function answerError(cause: unknown, c: Ask, report: (cause: unknown, c: Ask) => void): Response {
  if (cause instanceof SignInNeeded) return goTo(c, wayIn(c, wanted(c)))
  if (cause instanceof ProofNeeded) return goTo(c, cause.at)
  if (cause instanceof HTTPException) return cause.res ?? problem(c, knownStatus(cause.status))
  if (isDatabaseError(cause) && UNREADABLE.has(cause.code ?? '')) return problem(c, 422)
  report(cause, c)
  return problem(c, isConnectionLoss(cause) ? 503 : 500)
}

const wanted = (c: Ask) =>
  c.req.method === 'GET' ? new URL(c.req.url).pathname + new URL(c.req.url).search : '/'

const isConnectionLoss = (cause: unknown) =>
  (isDatabaseError(cause) && (cause.code ?? '').startsWith('57P')) ||
  (cause instanceof Error && 'code' in cause && /^E(CONN|PIPE|NOENT)/.test(String(cause.code)))

function knownStatus(status: number): ProblemStatus {
  const known: readonly ProblemStatus[] = [403, 404, 405, 413, 422, 429, 503]
  return known.find((one) => one === status) ?? (status < 500 ? 422 : 500)
}

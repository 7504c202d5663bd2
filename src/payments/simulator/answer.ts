import { createHash } from 'node:crypto'
import type { Ground } from '#platform/ground'
import { Refused, type Fields, type SimulatorAsk } from './ask.ts'
import { workAt, type At } from './work-request.ts'
import { expirePage, makePage, readPage } from './collect.ts'
import { makeAccount, makeLink, readAccount } from './open-account.ts'
import { makePayout, readBalance, readPayout } from './pay-out.ts'
import { reverse, send } from './send.ts'
import { answerDispute, makeRefund, readDispute, readRefund } from './give-back.ts'
import type { Answered } from './changes.ts'
import type { Turns } from './take-turns.ts'

type Handler = (ask: SimulatorAsk) => object | Promise<object>

const routes: [pattern: RegExp, handler: Handler][] = [
  [/^POST \/v1\/checkout\/sessions$/, makePage],
  [/^GET \/v1\/checkout\/sessions\/(\w+)$/, readPage],
  [/^POST \/v1\/checkout\/sessions\/(\w+)\/expire$/, expirePage],
  [/^POST \/v1\/refunds$/, makeRefund],
  [/^GET \/v1\/refunds\/(\w+)$/, readRefund],
  [/^POST \/v1\/transfers$/, send],
  [/^POST \/v1\/transfers\/(\w+)\/reversals$/, reverse],
  [/^GET \/v1\/balance$/, readBalance],
  [/^POST \/v1\/payouts$/, makePayout],
  [/^GET \/v1\/payouts\/(\w+)$/, readPayout],
  [/^POST \/v1\/accounts$/, makeAccount],
  [/^GET \/v1\/accounts\/(\w+)$/, readAccount],
  [/^POST \/v1\/account_links$/, makeLink],
  [/^GET \/v1\/disputes\/(\w+)$/, readDispute],
  [/^POST \/v1\/disputes\/(\w+)$/, answerDispute],
]

/** A request as it came over the wire. */
export type Wire = {
  method: string
  path: string
  form: string
  key: string | undefined
  account: string | undefined
}
export type Answer = { status: number; body: object; said?: boolean }

/** Answers one request, whole or not at all; the same key again gives the same answer, refusals included. */
export async function answer(
  { db, clock, site }: Pick<Ground, 'db' | 'clock' | 'site'>,
  turns: Turns,
  wire: Wire,
): Promise<Answer> {
  if (wire.method === 'GET') return db.transaction(async (tx) => work(workAt(tx, clock()), wire, site.url)) // reads one object: nothing to hold
  return turns({ key: wire.key, names: namesIn(wire), work: (at) => answerOnce(at, wire, site.url) })
}

async function answerOnce(at: At, wire: Wire, site: string): Promise<Answer> {
  const { key } = wire
  const known = key === undefined ? undefined : at.known.get(key)
  if (known) return replay(known, wire)
  const before = at.changes.said.length
  const made = await work(at, wire, site)
  if (key !== undefined) {
    const answered = { key, ask: wordsOf(wire), ...made }
    at.known.set(key, answered)
    at.changes.answered.push(answered)
  }
  return { ...made, said: at.changes.said.length > before }
}

/** The objects that a request names. */
const namesIn = ({ path, form, account = '' }: Wire): string[] =>
  `${path} ${form} ${account}`.match(/\b(?:acct|ch|pi|tr|re|po|dp|cs_test)_\w+/g) ?? []

const wordsOf = ({ method, path, form, account }: Wire): string =>
  createHash('sha256')
    .update(JSON.stringify([method, path, form, account]))
    .digest('hex')

const replay = ({ ask, status, body }: Answered, wire: Wire): Answer =>
  ask === wordsOf(wire)
    ? { status, body: Object(body) }
    : {
        status: 400,
        body: fault('idempotency_error', undefined, 'Keys can only be used with the same parameters.'),
      }

async function work(at: At, wire: Wire, site: string): Promise<{ status: number; body: object }> {
  const asked = `${wire.method} ${wire.path}`
  const found = routes.find(([pattern]) => pattern.test(asked))
  const path = found?.[0].exec(asked)?.slice(1) ?? []
  const { account } = wire
  try {
    if (!found) throw new Refused(404, undefined, `Unrecognized request URL (${asked})`)
    return { status: 200, body: await found[1]({ ...at, site, path, body: fieldsOf(wire.form), account }) }
  } catch (cause) {
    // handlers refuse before they change anything: nothing is to be undone
    if (!(cause instanceof Refused)) throw cause
    return { status: cause.status, body: fault('invalid_request_error', cause.code, cause.message) }
  }
}

const fieldsOf = (form: string): Fields => new Map(new URLSearchParams(form))

export const fault = (type: string, code: string | undefined, message: string) => ({
  error: { type, message, ...(code ? { code } : {}) },
})

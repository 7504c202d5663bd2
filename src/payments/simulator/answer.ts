import { createHash } from 'node:crypto'
import type { Db } from '#platform/db'
import { Refused, type Fields, type SimulatorAsk } from './ask.ts'
import { expirePage, makePage, readIntent, readPage } from './collect.ts'
import {
  makeAccount,
  makeLink,
  makePayout,
  readAccount,
  readBalance,
  readPayout,
  reverse,
  send,
} from './connect.ts'
import { answerDispute, makeRefund, readDispute, readRefund } from './give-back.ts'
import { findKey, lockSimulator, saveKey } from './simulator-store.ts'

type Handler = (ask: SimulatorAsk) => Promise<object>

const routes: [pattern: RegExp, handler: Handler][] = [
  [/^POST \/v1\/checkout\/sessions$/, makePage],
  [/^GET \/v1\/checkout\/sessions\/(\w+)$/, readPage],
  [/^POST \/v1\/checkout\/sessions\/(\w+)\/expire$/, expirePage],
  [/^GET \/v1\/payment_intents\/(\w+)$/, readIntent],
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
export type Answer = { status: number; body: object; replayed?: boolean }

/** Answers one request, in one transaction; the same key again gives the same answer, refusals included. */
export async function answer(db: Db, wire: Wire, site: string, now: Date): Promise<Answer> {
  if (wire.method === 'GET') return work(db, wire, site, now) // reads one object: nothing to hold
  return db.transaction(async (tx) => {
    await lockSimulator(tx)
    const { key } = wire
    const ask = createHash('sha256')
      .update(JSON.stringify([wire.method, wire.path, wire.form, wire.account]))
      .digest('hex')
    const known = key ? await findKey(tx, key) : undefined
    if (known && known.ask !== ask)
      return {
        status: 400,
        body: fault('idempotency_error', undefined, 'Keys can only be used with the same parameters.'),
      }
    if (known) return { status: known.status, body: Object(known.body), replayed: true }
    const made = await work(tx, wire, site, now)
    if (key) await saveKey(tx, key, { ask, ...made })
    return made
  })
}

async function work(tx: Db, wire: Wire, site: string, now: Date): Promise<Answer> {
  const asked = `${wire.method} ${wire.path}`
  const found = routes.find(([pattern]) => pattern.test(asked))
  const path = found?.[0].exec(asked)?.slice(1) ?? []
  const { account } = wire
  try {
    if (!found) throw new Refused(404, undefined, `Unrecognized request URL (${asked})`)
    return { status: 200, body: await found[1]({ tx, now, site, path, body: fieldsOf(wire.form), account }) }
  } catch (cause) {
    // handlers refuse before they write: nothing is to be undone
    if (!(cause instanceof Refused)) throw cause
    return { status: cause.status, body: fault('invalid_request_error', cause.code, cause.message) }
  }
}

const fieldsOf = (form: string): Fields => new Map(new URLSearchParams(form))

export const fault = (type: string, code: string | undefined, message: string) => ({
  error: { type, message, ...(code ? { code } : {}) },
})

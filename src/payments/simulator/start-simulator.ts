import { randomBytes } from 'node:crypto'
import type { Ground } from '#platform/ground'
import { sayAll, type Voice } from './announce.ts'
import { answer, fault, type Wire } from './answer.ts'
import type { Line, LineAnswer, LineAsk } from './line.ts'
import { newTurns, type Turns } from './take-turns.ts'

/**
 * A request that goes wrong, once. 'before': the line is cut and nothing is done. 'after': it is done and nobody is told. 'down': the
 * provider says 503 and does nothing.
 */
export type Fault = { path: RegExp; how: 'before' | 'after' | 'down' }

/** The simulator of a demo or a test, the line to it, and what tests may do to it. */
export type Simulator = Voice & {
  key: string
  secrets: string[]
  line: Line
  /** What it is asked to do, and what happens there. */
  turns: Turns
  faults: Fault[]
  /** When true, what it announces waits until somebody says it. */
  mute: boolean
}

const started = new WeakMap<object, Simulator>()

/** The payment simulator of this Beffroi: it speaks the provider's protocol, within this process. Started once. */
export function startSimulator(ground: Ground): Simulator {
  const known = started.get(ground.site)
  if (known) return known
  const secret = `whsec_${randomBytes(16).toString('hex')}`
  const simulator: Simulator = {
    secret,
    key: `sk_test_${randomBytes(16).toString('hex')}`,
    secrets: [secret],
    line: (ask) => serve(ground, simulator, ask),
    turns: newTurns(ground),
    faults: [],
    mute: false,
    behind: true,
  }
  started.set(ground.site, simulator)
  return simulator
}

async function serve(ground: Ground, simulator: Simulator, ask: LineAsk): Promise<LineAnswer> {
  const wire = read(ask)
  if (ask.header('authorization') !== `Bearer ${simulator.key}`)
    return { status: 401, body: fault('invalid_request_error', undefined, 'Invalid API Key provided.') }
  const at = simulator.faults.findIndex(({ path }) => path.test(`${wire.method} ${wire.path}`))
  const how = at < 0 ? undefined : simulator.faults.splice(at, 1)[0]?.how
  if (how === 'down') return { status: 503, body: fault('api_error', undefined, 'Down.') }
  if (how === 'before') throw cutLine()
  const { status, body, said } = await answer(ground, simulator.turns, wire)
  if (how === 'after') throw cutLine()
  if (said) simulator.behind = true
  if (simulator.behind && !simulator.mute) void sayAll(ground, simulator).catch(() => {})
  return { status, body }
}

const cutLine = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })

function read({ method, path, header, body }: LineAsk): Wire {
  const { pathname, searchParams } = new URL(path, 'http://simulator')
  return {
    method,
    path: pathname,
    form: body || searchParams.toString(),
    key: header('idempotency-key'),
    account: header('stripe-account'),
  }
}

import type { Socket } from 'node:net'
import type { Pool, PoolClient } from 'pg'
import { isRefused } from '#platform/refusal'
import { queries, type TransactionOptions, type Tx } from './db.ts'
import { toQuery, writes, type Sql } from './sql.ts'

/** One connection while its transaction lasts. */
type Line = { client: PoolClient; ends: Sql[]; points: number; inner: Point | undefined }

/** A verb called by another: where to come back to when it refuses. Named once something is written after it. */
type Point = { outer: Point | undefined; name: string | undefined; ends: number }

/** Work in one transaction: kept when it is done, undone when it throws, refuses, or was only tried. */
export async function inTransaction<T>(
  pool: Pool,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect()
  const line: Line = { client, ends: [], points: 0, inner: undefined }
  let broken: Error | undefined
  const undo = () => client.query('rollback').catch((error: Error) => (broken = error))
  try {
    inOneGo(client)
    const begun = client.query('begin') // sent with the first question
    begun.catch(() => {}) // which fails as well
    const outcome = await work(dbOn(line, undefined))
    await (goesBack(outcome, options) ? undo() : commit(line))
    return outcome
  } catch (cause) {
    await undo()
    throw cause
  } finally {
    client.release(broken)
  }
}

const goesBack = (outcome: unknown, { dryRun, keeps }: TransactionOptions): boolean =>
  dryRun === true || (isRefused(outcome) && !keeps)

function dbOn(line: Line, point: Point | undefined): Tx {
  return {
    ...queries((query) => {
      if (writes(query)) markPlace(line, point)
      return line.client.query(toQuery(query))
    }),
    atEnd: async (query) => void line.ends.push(query),
    transaction: (work, options = {}) => inside(line, point, work, options),
  }
}

/** A verb called by a verb: what it wrote is undone when it refuses or throws, and the other goes on. */
async function inside<T>(
  line: Line,
  outer: Point | undefined,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  if (line.inner !== outer)
    throw new Error('Two verbs write at once in one transaction: one after the other.')
  const point: Point = { outer, name: undefined, ends: line.ends.length }
  line.inner = point
  try {
    const outcome = await work(dbOn(line, point))
    if (goesBack(outcome, options)) await comeBack(line, point)
    else leavePlace(line, point)
    return outcome
  } catch (cause) {
    await comeBack(line, point).catch(() => {}) // the connection itself is lost: the cause says so
    throw cause
  } finally {
    line.inner = outer
  }
}

/** Sent with the first thing written after it: a verb that only reads costs nothing more. */
function markPlace(line: Line, point: Point | undefined): void {
  if (!point || point.name) return
  markPlace(line, point.outer)
  point.name = `place_${(line.points += 1)}`
  line.client.query(`savepoint ${point.name}`).catch(() => {}) // what follows it fails as well
}

/** Nobody comes back here any more: a thousand lines of a list must not be a thousand places, each inside the one before. */
function leavePlace({ client }: Line, { name }: Point): void {
  if (name) client.query(`release savepoint ${name}`).catch(() => {}) // the commit says what failed
}

async function comeBack({ client, ends }: Line, { name, ends: before }: Point): Promise<void> {
  ends.length = Math.min(ends.length, before)
  if (name) await client.query(`rollback to savepoint ${name}`)
}

/**
 * Sends what is left and the commit together.
 * @throws the first failure of them, or when a broken constraint was passed over in silence: nothing is written then.
 */
async function commit({ client, ends }: Line): Promise<void> {
  inOneGo(client)
  const sent = [...ends.map((query) => client.query(toQuery(query))), client.query('commit')]
  const outcomes = await Promise.allSettled(sent)
  for (const one of outcomes) if (one.status === 'rejected') throw one.reason
  const last = outcomes.at(-1)
  if (last?.status === 'fulfilled' && last.value.command === 'ROLLBACK')
    throw new Error('A question of this transaction had failed: nothing is written.')
}

/** What is sent from here to the end of this turn leaves together: one call to the system instead of one for each question. */
function inOneGo(client: PoolClient): void {
  const { stream } = (client as PoolClient & { connection: { stream: Socket } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

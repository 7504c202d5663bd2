import type { Socket } from 'node:net'
import { DatabaseError, Pool, types as pgTypes } from 'pg'
import type { CustomTypesConfig, PoolClient, QueryConfig, QueryResult } from 'pg'
import { sql, type Sql, toQuery } from './sql.ts'

/**
 * Where verbs read and write. `transaction` joins the one already open, so that a verb called by another verb
 * commits with it or not at all.
 */
export type Db = {
  /** All the rows. */
  rows<Row>(query: Sql): Promise<Row[]>
  /** The first row, or undefined. */
  row<Row>(query: Sql): Promise<Row | undefined>
  /** How many rows were touched. */
  run(query: Sql): Promise<number>
  /**
   * Writes at the end of the transaction, in one go with its commit: what others wait for is held no longer than that. What it writes is not
   * there to be read before, and it fails by itself when it must not be done. Outside of a transaction it is `run`.
   */
  atEnd(query: Sql): Promise<void>
  /** One transaction; deadlocks and serialization failures are tried again, twice. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
}

/** The pool behind a `Db`, for the few who need the driver itself (jobs, migrations, health). */
export type Database = Db & { pool: Pool; close(): Promise<void> }

/** Days stay text ('2018-04-09': no time zone can move them); big integers become numbers. */
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === pgTypes.builtins.DATE) return (text: string) => text
    if (oid === pgTypes.builtins.INT8) return Number
    return pgTypes.getTypeParser(oid, format)
  },
}

/**
 * Opens a pool on a PostgreSQL ≥ 17.
 * @param url a connection address, or `postgres:///name?host=/folder&user=…` for a socket.
 */
export function openDatabase(url: string, { max = 10 }: { max?: number } = {}): Database {
  const pool = new Pool({ connectionString: url, max, types, pipeline: true })
  pool.on('error', () => {}) // a connection lost while idle: the next query says so
  pool.on('connect', (client) => client.on('error', () => {})) // graphile-worker wants listeners on clients too
  const over = queries((query) => pool.query(query))
  return {
    ...over,
    atEnd: async (query) => void (await over.run(query)),
    pool,
    transaction: (work) => retrying(() => inTransaction(pool, work)),
    close: () => pool.end(),
  }
}

type Run = (query: QueryConfig) => Promise<QueryResult>

function queries(run: Run): Omit<Db, 'transaction' | 'atEnd'> {
  return {
    rows: async (query) => (await run(toQuery(query))).rows,
    row: async (query) => (await run(toQuery(query))).rows[0],
    run: async (query) => (await run(toQuery(query))).rowCount ?? 0,
  }
}

async function inTransaction<T>(pool: Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    inOneGo(client)
    const begun = client.query('begin') // sent with the first question
    begun.catch(() => {}) // which fails as well
    const ends: Sql[] = []
    // a verb that turned a broken constraint into a refusal has nothing left to write
    const forget = (cause: unknown) => {
      if (isDatabaseError(cause)) ends.length = 0
      throw cause
    }
    const tx: Db = {
      ...queries((query) => client.query(query).catch(forget)),
      atEnd: async (query) => void ends.push(query),
      transaction: (inner) => inner(tx),
    }
    const result = await work(tx)
    await commit(client, ends)
    return result
  } catch (cause) {
    await client.query('rollback').catch((error: Error) => (broken = error))
    throw cause
  } finally {
    client.release(broken)
  }
}

/** Sends what is left and the commit together. @throws the first failure of them: nothing is written then. */
async function commit(client: PoolClient, ends: readonly Sql[]): Promise<void> {
  inOneGo(client)
  const sent = [...ends.map((query) => client.query(toQuery(query))), client.query('commit')]
  const outcomes = await Promise.allSettled(sent)
  for (const one of outcomes) if (one.status === 'rejected') throw one.reason
}

/** What is sent from here to the end of this turn leaves together: one call to the system instead of one for each question. */
function inOneGo(client: PoolClient): void {
  const { stream } = (client as PoolClient & { connection: { stream: Socket } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const TRY_AGAIN = new Set(['40001', '40P01'])

async function retrying<T>(work: () => Promise<T>, left = 2): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (left > 0 && isDatabaseError(cause) && TRY_AGAIN.has(cause.code ?? '')) return retrying(work, left - 1)
    throw cause
  }
}

/** An error that PostgreSQL itself sent, with its SQLSTATE in `code` and the constraint's name where there is one. */
export function isDatabaseError(cause: unknown): cause is DatabaseError {
  return cause instanceof DatabaseError
}

/** True when `cause` is the breaking of this very constraint: how a verb turns a race into a refusal. */
export function breaks(cause: unknown, constraint: string): boolean {
  return isDatabaseError(cause) && cause.constraint === constraint
}

/** True while the database answers. */
export async function isReachable(db: Db): Promise<boolean> {
  return db.row(sql`select 1`).then(
    () => true,
    () => false,
  )
}

import { DatabaseError, type Pool, type QueryResult } from 'pg'
import type { Sql } from './sql.ts'

/** What a transaction does besides being kept when it is done and undone when it throws or refuses. */
export type TransactionOptions = {
  /** A refusal is kept too: what of it, in words. ``{ keeps: 'the wrong try' }`` */
  keeps?: string
  /** Everything is done, said, and undone. */
  dryRun?: boolean
}

/** Where readers ask: the pool, or the transaction of a verb. `transaction` is where writing begins. */
export type Db = {
  /** All the rows. */
  rows<Row>(query: Sql): Promise<Row[]>
  /** The first row, or undefined. */
  row<Row>(query: Sql): Promise<Row | undefined>
  /**
   * One transaction; deadlocks and serialization failures are tried again, twice. **A refusal (`platform/refusal`) undoes what was written**,
   * unless the options say what is kept. It joins the one already open: a verb called by another commits with it or not at all, a refusal
   * undoes its own part and the other goes on; nothing may run beside it.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>
}

/** Where verbs write: a transaction. It reads as a `Db` does; who was given a `Db` cannot call what writes without opening one. */
export type Tx = Db & {
  /** How many rows were touched. */
  run(query: Sql): Promise<number>
  /**
   * Writes at the end of the transaction, in one go with its commit: what others wait for is held no longer than that. What it writes is not
   * there to be read before, and it fails by itself when it must not be done.
   */
  atEnd(query: Sql): Promise<void>
}

/** The pool behind a `Db`, for the few who need the driver itself (jobs, migrations, health). */
export type Database = Db & { pool: Pool; close(): Promise<void> }

/** A database as it is opened: it writes statement by statement too, for commands, benches and tests. */
export type OpenDatabase = Database & Tx

/** The three ways of asking, over a pool or over the connection of a transaction. */
export function queries(run: (query: Sql) => Promise<QueryResult>): Pick<Tx, 'rows' | 'row' | 'run'> {
  return {
    rows: async (query) => (await run(query)).rows,
    row: async (query) => (await run(query)).rows[0],
    run: async (query) => (await run(query)).rowCount ?? 0,
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

import { sql, type Db, type Tx } from '#platform/db'
import type { Outcome } from './importer.ts'
import type { Working } from './working.ts'

type Row = {
  reading: string
  triedAt: Date
  total: number
  done: number
  alive: boolean
  waits: boolean
  outcomes: Outcome[] | null
  refused: string | null
}

function asWorking({ reading, triedAt, total, done, alive, waits, outcomes, refused }: Row): Working {
  const tried = { reading, triedAt, total }
  if (outcomes) return { ...tried, state: 'said', outcomes }
  return refused === null
    ? { ...tried, state: 'going', done, alive, waits }
    : { ...tried, state: 'refused', sentence: refused }
}

/** What the last try of this file said, or how far it is. */
export async function findWorking(db: Db, fileId: string): Promise<Working | undefined> {
  const row = await db.row<Row>(sql`
    select reading, tried_at as "triedAt", total, done, reached_at > clock_timestamp() - interval '1 minute' as alive, waiting as waits, outcomes, refused
    from imports.tries
    where file_id = ${fileId}`)
  return row && asWorking(row)
}

/** Begins to try a file anew; what was said of another reading goes. */
export async function beginWorking(
  tx: Tx,
  fileId: string,
  { reading, total, waits }: { reading: string; total: number; waits: boolean },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into imports.tries (file_id, reading, tried_at, total, waiting)
    values (${fileId}, ${reading}, ${at}, ${total}, ${waits})
    on conflict (file_id) do update
    set reading = excluded.reading, tried_at = excluded.tried_at, total = excluded.total, done = 0, reached_at = clock_timestamp(), outcomes = null,
      refused = null, stopped = false, waiting = excluded.waiting`)
}

/** Says how many lines are read, or that it waits still. @returns true when somebody stopped it meanwhile; undefined when the file is read otherwise since */
export async function reachWorking(
  tx: Tx,
  fileId: string,
  { reading, done, waits }: { reading: string; done: number; waits: boolean },
): Promise<boolean | undefined> {
  const row = await tx.row<{ stopped: boolean }>(sql`
    update imports.tries
    set done = ${done}, waiting = ${waits}, reached_at = clock_timestamp()
    where file_id = ${fileId} and reading = ${reading}
    returning stopped`)
  return row?.stopped
}

/** Whoever works at this file, in whatever process, will stop at the next line; false when nobody does any more. */
export async function stopWorking(tx: Tx, fileId: string): Promise<boolean> {
  const written = await tx.run(sql`
    update imports.tries
    set stopped = true
    where file_id = ${fileId} and outcomes is null and refused is null`)
  return written === 1
}

/** True when somebody stopped it, and nobody does any more until the end of the transaction. */
export async function wasStopped(tx: Tx, fileId: string): Promise<boolean> {
  const row = await tx.row<{ stopped: boolean }>(sql`
    select stopped
    from imports.tries
    where file_id = ${fileId}
    for update`)
  return row?.stopped ?? false
}

/** Keeps what a try said, unless the file is read otherwise meanwhile. */
export async function endWorking(
  tx: Tx,
  fileId: string,
  reading: string,
  said: { outcomes: Outcome[] } | { refused: string },
): Promise<void> {
  const outcomes = 'outcomes' in said ? JSON.stringify(said.outcomes) : null
  await tx.run(sql`
    update imports.tries
    set outcomes = ${outcomes}, refused = ${'refused' in said ? said.refused : null}, done = total
    where file_id = ${fileId} and reading = ${reading}`)
}

/** Forgets what was said of a file: it is imported, its work broke off, or it is read otherwise. With a reading, what was said of that one alone. */
export async function dropWorking(tx: Tx, fileId: string, reading: string | null = null): Promise<void> {
  await tx.run(sql`
    delete from imports.tries
    where file_id = ${fileId} and reading = coalesce(${reading}, reading)`)
}

/** How many imports there were, and how many were taken back: what a try said before another one is said anew. */
export async function countImports(db: Db): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(imported_at) + count(undone_at) as count
    from imports.files`)
  return row?.count ?? 0
}

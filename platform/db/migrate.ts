import type pg from 'pg'
import { migrationFiles } from './migration-files.ts'
import { doneIn, prepareTable, runOne, sign } from './migrations-done.ts'
import { refuseOthers, waitingOf } from './migrations-waiting.ts'

const LOCK = 20190627 // any number, the same for every process: one migrates, the others wait

/** Where a database stands: the migrations that wait, whether it has none at all yet, and the version that last changed it. */
export type Standing = { waiting: string[]; unborn: boolean; from: string | undefined }

/**
 * Looks at a database and changes nothing.
 * @throws MigrationRefused when it is newer than this code, or when a migration was edited after it ran.
 */
export async function standingOf(pool: pg.Pool, folders: readonly string[]): Promise<Standing> {
  const done = await doneIn(pool)
  const files = migrationFiles(folders)
  refuseOthers(done, files)
  return {
    waiting: waitingOf(files, done).map(({ name }) => name),
    unborn: done.length === 0,
    from: done.findLast(({ version }) => version !== null)?.version ?? undefined,
  }
}

/**
 * Brings the database up to date: each `NNN-name.sql` of each folder once, in the order given, each in its own transaction. What ran is kept
 * with the checksum of its text; a row that is older than checksums takes the one on the disk.
 * @param folders the `migrations` folders, those that others point to first.
 * @param how the version of the program that migrates; `upTo`: these migrations only, for a backup made when there were no others.
 * @returns the names of the migrations that ran, `room/001-name`.
 * @throws MigrationRefused as `standingOf`.
 */
export async function migrate(
  pool: pg.Pool,
  folders: readonly string[],
  { version = null, upTo }: { version?: string | null; upTo?: readonly string[] | undefined } = {},
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await prepareTable(client)
    const files = migrationFiles(folders)
    const done = await doneIn(client)
    refuseOthers(done, files)
    for (const { name } of done.filter(({ checksum }) => checksum === null))
      await sign(
        client,
        files.find((file) => file.name === name),
      )
    const todo = waitingOf(files, done).filter(({ name }) => !upTo || upTo.includes(name))
    for (const file of todo) await runOne(client, file, version)
    return todo.map((file) => file.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}

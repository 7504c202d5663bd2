import type pg from 'pg'
import { migrationFiles, type MigrationFile } from './migration-files.ts'

const LOCK = 20190627 // any number, the same for every process: one migrates, the others wait

/** Why this code does not run on this database, in one French sentence that says what to do. */
export class MigrationRefused extends Error {}

/** Where a database stands: the migrations that wait, whether it has none at all yet, and the version that last changed it. */
export type Standing = { waiting: string[]; unborn: boolean; from: string | undefined }

/** A migration that ran; the two others are null in a row that is older than their columns. */
type Done = { name: string; checksum: string | null; version: string | null }

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

/** What ran, the oldest first. Asked of a table that may lack its last columns, or not be there at all. */
async function doneIn(db: pg.Pool | pg.PoolClient): Promise<Done[]> {
  const { rows: there } = await db.query(`select to_regclass('migrations.done') as at`)
  if (there[0]?.at === null) return []
  const { rows } = await db.query<Done>(`
    select row.name, to_jsonb(row) ->> 'checksum' as checksum, to_jsonb(row) ->> 'version' as version
    from migrations.done row
    order by row.done_at, row.name`)
  return rows
}

async function prepareTable(client: pg.PoolClient): Promise<void> {
  await client.query('create schema if not exists migrations')
  await client.query(`
    create table if not exists migrations.done (
      name text primary key,
      done_at timestamptz not null default now()
    )`)
  const { rows } = await client.query(`
    select 1
    from information_schema.columns
    where table_schema = 'migrations' and table_name = 'done' and column_name = 'checksum'`)
  // only then: a table that is altered waits for whoever reads it, a backup for instance
  if (rows.length === 0)
    await client.query('alter table migrations.done add column checksum text, add column version text')
}

const waitingOf = (files: readonly MigrationFile[], done: readonly Done[]): MigrationFile[] =>
  files.filter(({ name }) => !done.some((one) => one.name === name))

function refuseOthers(done: readonly Done[], files: readonly MigrationFile[]): void {
  const unknown = done.findLast(({ name }) => !files.some((file) => file.name === name))
  if (unknown)
    throw new MigrationRefused(
      unknown.version
        ? `Démarrage refusé : cette base a été mise à jour par Beffroi ${unknown.version} (migration ${unknown.name}). Prenez cette version, ou une plus récente.`
        : `Démarrage refusé : cette base connaît la migration ${unknown.name}, que cette version de Beffroi n’a pas. Prenez une version plus récente.`,
    )
  const edited = done.find(
    ({ name, checksum }) =>
      checksum !== null && files.some((file) => file.name === name && file.checksum !== checksum),
  )
  if (edited)
    throw new MigrationRefused(
      `Démarrage refusé : la migration ${edited.name} a été modifiée après avoir servi sur cette base. Remettez son texte d’origine, et écrivez le changement dans une nouvelle migration.`,
    )
}

async function sign(client: pg.PoolClient, file: MigrationFile | undefined): Promise<void> {
  if (!file) return
  await client.query('update migrations.done set checksum = $2 where name = $1', [file.name, file.checksum])
}

async function runOne(client: pg.PoolClient, file: MigrationFile, version: string | null): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migrations.done (name, checksum, version) values ($1, $2, $3)', [
      file.name,
      file.checksum,
      version,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`La migration ${file.name} a échoué`, { cause })
  }
}

import type pg from 'pg'
import type { MigrationFile } from './migration-files.ts'

/** A migration that ran; the two others are null in a row that is older than their columns. */
export type Done = { name: string; checksum: string | null; version: string | null }

/** What ran, the oldest first. Asked of a table that may lack its last columns, or not be there at all. */
export async function doneIn(db: pg.Pool | pg.PoolClient): Promise<Done[]> {
  const { rows: there } = await db.query(`select to_regclass('migrations.done') as at`)
  if (there[0]?.at === null) return []
  const { rows } = await db.query<Done>(`
    select row.name, to_jsonb(row) ->> 'checksum' as checksum, to_jsonb(row) ->> 'version' as version
    from migrations.done row
    order by row.done_at, row.name`)
  return rows
}

/** Makes it, or gives it its last columns. */
export async function prepareTable(client: pg.PoolClient): Promise<void> {
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

/** A row that is older than checksums takes the one on the disk. */
export async function sign(client: pg.PoolClient, file: MigrationFile | undefined): Promise<void> {
  if (!file) return
  await client.query('update migrations.done set checksum = $2 where name = $1', [file.name, file.checksum])
}

/** Runs a migration in its own transaction, and keeps that it ran. */
export async function runOne(
  client: pg.PoolClient,
  file: MigrationFile,
  version: string | null,
): Promise<void> {
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

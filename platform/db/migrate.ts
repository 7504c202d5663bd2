import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join as path } from 'node:path'
import type pg from 'pg'

const LOCK = 20190627 // any number, the same for every process: one migrates, the others wait

/**
 * Brings the database up to date: each `NNN-name.sql` of each folder once, in the order given, each in its own transaction.
 * @param folders the `migrations` folders, those that others point to first.
 * @returns the names of the migrations that ran, `room/001-name`.
 */
export async function migrate(pool: pg.Pool, folders: readonly string[]): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create schema if not exists migrations`)
    await client.query(`
      create table if not exists migrations.done (
        name text primary key,
        done_at timestamptz not null default now()
      )`)
    const { rows } = await client.query<{ name: string }>('select name from migrations.done')
    const done = new Set(rows.map((row) => row.name))
    const todo = folders.flatMap(filesOf).filter((file) => !done.has(file.name))
    for (const file of todo) await runOne(client, file)
    return todo.map((file) => file.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}

type MigrationFile = { name: string; text: string }

function filesOf(folder: string): MigrationFile[] {
  const room = basename(dirname(folder))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({
      name: `${room}/${basename(name, '.sql')}`,
      text: readFileSync(path(folder, name), 'utf8'),
    }))
}

async function runOne(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migrations.done (name) values ($1)', [file.name])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`La migration ${file.name} a échoué`, { cause })
  }
}

import { openDatabase } from '#platform/db'

/** Makes an empty database, in place of one of the same name left by a run that was killed. */
export async function createDatabase(server: string, name: string): Promise<void> {
  await onServer(server, [`drop database if exists ${name}`, `create database ${name}`])
}

/** Copies a template, as files: half of the work of PostgreSQL's usual way, which writes each page in its journal too. */
export const copyDatabase = (server: string, name: string, template: string): Promise<void> =>
  onServer(server, [`create database ${name} template ${template} strategy file_copy`])

export const dropDatabase = (server: string, name: string): Promise<void> =>
  onServer(server, [`drop database if exists ${name} with (force)`])

async function onServer(server: string, statements: string[]): Promise<void> {
  const admin = openDatabase(server, { max: 1 })
  for (const statement of statements) await admin.pool.query(statement)
  await admin.close()
}

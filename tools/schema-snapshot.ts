import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase, startEmbedded } from '#platform/db'
import { migrationFolders } from '../app/migrations.ts'
import { report } from './report.ts'
import { snapshot } from './snapshot.ts'
import type { Violation } from './violation.ts'

const root = join(import.meta.dirname, '..')
const file = 'db/schema.sql'

/** The schema that the migrations of these folders make, read from a database that lives only for this. */
export async function migratedSchema(folders: readonly string[]): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'beffroi-schema-'))
  try {
    const server = await startEmbedded({ dir, fast: true })
    return await schemaAfter(folders, server.url).finally(() => server.stop())
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function schemaAfter(folders: readonly string[], url: string): Promise<string> {
  const database = openDatabase(url, { max: 1 })
  try {
    await migrate(database.pool, folders)
    return await snapshot((text) => database.pool.query(text))
  } finally {
    await database.close()
  }
}

/** Where the committed text first differs from the database, if it does. */
export function compare(committed: string, today: string): Violation[] {
  const lines = today.split('\n')
  const before = committed.split('\n')
  const line = lines.findIndex((text, index) => text !== before[index])
  if (line === -1 && lines.length === before.length) return []
  const sentence = `the migrations now make "${lines[line] ?? 'nothing more'}": write the snapshot again with 'npm run schema', and commit it`
  return [{ file, line: line === -1 ? lines.length : line + 1, law: 'schema', sentence }]
}

if (import.meta.main) {
  const path = join(root, file)
  const today = await migratedSchema(migrationFolders())
  if (process.argv.includes('--write')) writeFileSync(path, today)
  process.exitCode = report('schema', compare(existsSync(path) ? readFileSync(path, 'utf8') : '', today))
}

import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase, startEmbedded, type Embedded } from '#platform/db'
import { prepareJobs } from '#platform/jobs'
import { migrationFolders } from '../app/migrations.ts'
import { prepareTerritory } from '../app/territory.ts'
import { createDatabase } from './database-store.ts'
import { castNow } from './moment.ts'

// One server for the whole run; each test file copies a template database in 50 ms.

let embedded: Embedded | undefined
const folder = join(tmpdir(), `beffroi-tests-${process.pid}`)

/** Once a run, before every test file (global.ts): gives the address of the templates to every test file. */
export async function globalSetup(): Promise<void> {
  embedded = process.env['DATABASE_URL'] ? undefined : await startEmbedded({ dir: folder, fast: true })
  const base = process.env['DATABASE_URL'] ?? embedded?.url ?? ''
  for (const demo of [false, true]) {
    await makeTemplate(base, demo ? 'template_demo' : 'template_empty', async (db) => {
      const site = { url: 'http://127.0.0.1:3000', demo, dataDir: folder }
      await prepareTerritory({ db, clock: castNow, site, carrier: async () => 'sent' }, () => {})
    })
  }
  process.env['BEFFROI_TEST_DATABASE'] = base
}

/** Run by node once every test is done. */
export async function globalTeardown(): Promise<void> {
  await embedded?.stop()
  if (embedded) rmSync(folder, { recursive: true, force: true })
}

async function makeTemplate(
  base: string,
  name: string,
  fill: (db: ReturnType<typeof openDatabase>) => Promise<void>,
): Promise<void> {
  await createDatabase(base, name)
  const db = openDatabase(named(base, name))
  await prepareJobs(db)
  await migrate(db.pool, migrationFolders())
  await fill(db)
  await db.close()
}

/** The same server, another database. */
export function named(base: string, name: string): string {
  const [address = '', query = ''] = base.split('?')
  return `${address.replace(/[^/]*$/, name)}?${query}`
}

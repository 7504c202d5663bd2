import './in-memory.ts'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase, startEmbedded, type Database, type Embedded } from '#platform/db'
import { prepareJobs } from '#platform/jobs'
import { migrationFolders } from '../app/migrations.ts'
import { prepareTerritory } from '../app/territory.ts'
import { copyDatabase, createDatabase, dropDatabase } from './database-store.ts'
import { castNow } from './moment.ts'

// One server for the whole run; each test file copies a template database in 50 ms.

/** Migrated, and nothing in it yet: neither a demo nor a real territory. */
export const UNBORN = 'template_unborn'

let embedded: Embedded | undefined
const folder = join(tmpdir(), `beffroi-tests-${process.pid}`)

/** Once a run, before every test file (global.ts): gives the address of the templates to every test file. */
export async function globalSetup(): Promise<void> {
  embedded = process.env['DATABASE_URL'] ? undefined : await startEmbedded({ dir: folder, fast: true })
  const base = process.env['DATABASE_URL'] ?? embedded?.url ?? ''
  await createDatabase(base, UNBORN)
  await within(named(base, UNBORN), async (db) => {
    await prepareJobs(db)
    await migrate(db.pool, migrationFolders())
  })
  for (const demo of [false, true]) {
    const name = demo ? 'template_demo' : 'template_empty'
    await dropDatabase(base, name)
    await copyDatabase(base, name, UNBORN)
    const site = { url: 'http://127.0.0.1:3000', demo, dataDir: folder, settings: {} }
    await within(named(base, name), (db) =>
      prepareTerritory({ db, clock: castNow, site, carrier: async () => 'sent' }, () => {}),
    )
  }
  process.env['BEFFROI_TEST_DATABASE'] = base
  process.env['BEFFROI_TEST_DATA'] = folder
}

/** Run by node once every test is done. */
export async function globalTeardown(): Promise<void> {
  await embedded?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function within(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase(url)
  await work(db)
  await db.close()
}

/** The same server, another database. */
export function named(base: string, name: string): string {
  const [address = '', query = ''] = base.split('?')
  return `${address.replace(/[^/]*$/, name)}?${query}`
}

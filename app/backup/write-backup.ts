import type { Tx } from '#platform/db'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Ground } from '#platform/ground'
import { holdStill, migrationsDone, rowsOf, tableShapes } from './backup-store.ts'
import { sequenceStates } from './sequence-store.ts'
import { waitingJobs } from './job-store.ts'
import { version } from '../version.ts'

/** What kind of line each is: the first letter says it. `zcat FILE | less` reads a backup without us. */
export const MARKS = {
  manifest: 'M',
  table: 'T',
  row: 'R',
  job: 'J',
  sequence: 'S',
  file: 'F',
  bytes: 'B',
  end: 'E',
} as const
export const FORMAT = 'beffroi-sauvegarde-2'

/** Where the backups made before an update stand, in the data folder. */
export const BEFORE_UPDATES = 'backups'

export type Counted = { tables: number; rows: number; files: number }

/** Writes the whole territory in one file: rows of one instant, jobs that wait, files and keys of the data folder. */
export async function writeBackup(ground: Ground, path: string): Promise<Counted> {
  const counted = { tables: 0, rows: 0, files: 0 }
  await ground.db.transaction(async (tx) => {
    await holdStill(tx)
    const lines = Readable.from(linesOf(tx, ground, path, counted))
    // keys and people are in it: for who made it, and nobody else
    await pipeline(lines, createGzip(), createWriteStream(path, { mode: 0o600, flags: 'w' }))
  })
  return counted
}

async function* linesOf(
  tx: Tx,
  { site, clock }: Ground,
  path: string,
  counted: Counted,
): AsyncGenerator<string> {
  const migrations = await migrationsDone(tx)
  const manifest = { format: FORMAT, version, migrations, madeAt: clock(), url: site.url }
  yield line('manifest', JSON.stringify(manifest))
  for (const table of await tableShapes(tx)) {
    counted.tables += 1
    yield line('table', table.name)
    for await (const row of rowsOf(tx, table)) {
      counted.rows += 1
      yield line('row', row)
    }
  }
  for (const state of await sequenceStates(tx)) yield line('sequence', state)
  for (const job of await waitingJobs(tx)) yield line('job', job)
  for (const file of await filesIn(site.dataDir, path)) {
    counted.files += 1
    yield line('file', file)
    for await (const chunk of createReadStream(join(site.dataDir, file), { highWaterMark: 48_000 }))
      yield line('bytes', Buffer.from(chunk).toString('base64'))
  }
  yield line('end', JSON.stringify(counted))
}

const line = (mark: keyof typeof MARKS, text: string) => `${MARKS[mark]} ${text}\n`

/** The files of the data folder: not the database, whose rows are above, nor a file being received, nor this backup, nor another. */
async function filesIn(dataDir: string, backup: string): Promise<string[]> {
  const found = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(dataDir, join(one.parentPath, one.name)))
    .filter((name) => !name.startsWith('postgres/') && !name.startsWith(`${BEFORE_UPDATES}/`))
    .filter((name) => !name.endsWith('.part'))
    .filter((name) => resolve(dataDir, name) !== resolve(backup))
    .toSorted()
}

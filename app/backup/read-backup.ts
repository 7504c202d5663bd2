import { createReadStream, mkdirSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import {
  closeAfterRows,
  insertRows,
  migrationsDone,
  openForRows,
  replaceJobs,
  setSequence,
  skipAhead,
  tableShapes,
  type TableShape,
} from './backup-store.ts'
import { CommandRefused } from '../command.ts'
import { FORMAT, MARKS, type Counted } from './write-backup.ts'

const ROWS_AT_ONCE = 500
/** It did not say where sequences stood. */
const FIRST_FORMAT = 'beffroi-sauvegarde-1'

const NOT_OURS = 'Ce fichier n’est pas une sauvegarde de Beffroi.'
const CUT = 'Cette sauvegarde est coupée : sa fin manque. Rien n’a été changé.'

const manifestForm = z.object({
  format: z.enum([FIRST_FORMAT, FORMAT]),
  version: z.string().optional(),
  migrations: z.array(z.string()),
})
const endForm = z.object({ tables: z.number(), rows: z.number(), files: z.number() })

/** The migrations that had run where a backup was made, by its first line. @throws CommandRefused when it is none of ours. */
export async function migrationsOf(path: string): Promise<string[]> {
  for await (const text of linesIn(path)) {
    const manifest = manifestForm.safeParse(
      text.startsWith(MARKS.manifest) ? parsed(text.slice(2)) : undefined,
    )
    if (manifest.success) return manifest.data.migrations
    break
  }
  throw new CommandRefused(NOT_OURS)
}

/**
 * Puts back a whole territory in place of what is here, in one transaction: complete, or not at all.
 * @throws CommandRefused when the file is not a whole backup, made with the very migrations of this database.
 */
export async function readBackup(ground: Ground, path: string): Promise<Counted> {
  return ground.db.transaction(async (tx) => {
    const reader = await newReader(tx, ground.site.dataDir)
    try {
      for await (const text of linesIn(path)) await reader.take(text.charAt(0), text.slice(2))
      return await reader.finish()
    } finally {
      await reader.close()
    }
  })
}

async function* linesIn(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  const source = createReadStream(path)
  source.on('error', (cause) => unzipped.destroy(cause))
  unzipped.on('error', () => {}) // read below, where it is `errored`; who stopped after the first line wants nothing more of it
  try {
    yield* createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity })
    if (unzipped.errored) throw unzipped.errored
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code === 'ENOENT') throw new CommandRefused(`Ce fichier ne s’ouvre pas : ${path}`, { cause })
    if (code === 'Z_BUF_ERROR') throw new CommandRefused(CUT, { cause })
    if (code.startsWith('Z_')) throw new CommandRefused(NOT_OURS, { cause })
    throw cause
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}

/** Follows the lines of a backup, one after the other. */
async function newReader(tx: Db, dataDir: string) {
  const tables = await tableShapes(tx)
  const counted: Counted = { tables: 0, rows: 0, files: 0 }
  const jobs: string[] = []
  const sequences: string[] = []
  let begun = false
  let ended = false
  let table: TableShape | undefined
  let rows: string[] = []
  let file: FileHandle | undefined

  const flush = async () => {
    if (table && rows.length > 0) await insertRows(tx, table, rows)
    rows = []
  }
  const steps: Record<string, (text: string) => Promise<void>> = {
    [MARKS.manifest]: async (text) => {
      checkManifest(text, await migrationsDone(tx))
      begun = true
      await openForRows(tx, tables)
    },
    [MARKS.table]: async (name) => {
      await flush()
      table = tables.find((one) => one.name === name)
      if (!table) throw new CommandRefused(NOT_OURS)
      counted.tables += 1
    },
    [MARKS.row]: async (text) => {
      rows.push(text)
      counted.rows += 1
      if (rows.length >= ROWS_AT_ONCE) await flush()
    },
    [MARKS.sequence]: async (text) => void sequences.push(text),
    [MARKS.job]: async (text) => void jobs.push(text),
    [MARKS.file]: async (name) => {
      await file?.close()
      file = await openInside(dataDir, name)
      counted.files += 1
    },
    [MARKS.bytes]: async (text) => void (await file?.write(Buffer.from(text, 'base64'))),
    [MARKS.end]: async (text) => {
      await flush()
      const said = endForm.parse(JSON.parse(text))
      ended = said.rows === counted.rows && said.files === counted.files && said.tables === counted.tables
    },
  }
  return {
    take: async (mark: string, text: string) => {
      const step = steps[mark]
      if (!step || (!begun && mark !== MARKS.manifest)) throw new CommandRefused(NOT_OURS)
      await step(text)
    },
    finish: async () => {
      if (!ended) throw new CommandRefused(begun ? CUT : NOT_OURS)
      await replaceJobs(tx, jobs)
      await closeAfterRows(tx, tables)
      for (const state of sequences) await setSequence(tx, state)
      if (sequences.length === 0) await skipAhead(tx)
      return counted
    },
    close: async () => file?.close(),
  }
}

function checkManifest(text: string, here: string[]): void {
  const manifest = manifestForm.safeParse(parsed(text))
  if (!manifest.success) throw new CommandRefused(NOT_OURS)
  const { migrations: there, version } = manifest.data
  if (there.length === here.length && there.every((name, i) => name === here[i])) return
  const whence = `Cette sauvegarde vient d’une autre version de Beffroi${version ? ` (${version})` : ''}`
  throw new CommandRefused(
    there.every((name) => here.includes(name))
      ? `${whence}, plus ancienne que cette base. Restaurez-la dans un dossier neuf (BEFFROI_DATA) ou dans une base vide.`
      : `${whence}. Restaurez-la avec cette version-là, puis mettez à jour.`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function openInside(dataDir: string, name: string): Promise<FileHandle> {
  const inside = normalize(name)
  if (inside.startsWith('..') || inside.startsWith('/')) throw new CommandRefused(NOT_OURS)
  const place = join(dataDir, inside)
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  return open(place, 'w', 0o600)
}

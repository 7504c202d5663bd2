import { mkdirSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { z } from 'zod'
import type { Tx } from '#platform/db'
import { CommandRefused } from '../command.ts'
import { CUT, NOT_OURS } from './backup-lines.ts'
import { migrationsDone, tableShapes, type TableShape } from './backup-store.ts'
import { replaceJobs } from './job-store.ts'
import { checkManifest } from './manifest.ts'
import { closeAfterRows, insertRows, openForRows } from './row-store.ts'
import { setSequence, skipAhead } from './sequence-store.ts'
import { MARKS, type Counted } from './write-backup.ts'

const ROWS_AT_ONCE = 500

const endForm = z.object({ tables: z.number(), rows: z.number(), files: z.number() })

/** Follows the lines of a backup, one after the other. */
export async function followBackup(tx: Tx, dataDir: string) {
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
      table = tables.find((known) => known.name === name)
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

async function openInside(dataDir: string, name: string): Promise<FileHandle> {
  const inside = normalize(name)
  if (inside.startsWith('..') || inside.startsWith('/')) throw new CommandRefused(NOT_OURS)
  const place = join(dataDir, inside)
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  return open(place, 'w', 0o600)
}

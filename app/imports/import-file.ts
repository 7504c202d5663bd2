import type { Actor, PersonId } from '#people'
import {
  FileRefused,
  type Importer,
  type Opened,
  type Outcome,
  type Scope,
  missingColumns,
  openImport,
  rememberedMapping,
  runImport,
} from '#platform/imports'
import type { Db } from '#platform/db'
import { importers } from '../importers.ts'
import { otherKind } from './other-kind.ts'

export type Sent = { name: string; bytes: Uint8Array }

/** Opens a file with what its sender said before of its columns, and what is said now of them and of its sheet. @throws FileRefused */
export async function openSent(
  db: Db,
  importer: Importer<Actor>,
  file: Sent,
  sender: PersonId,
  { mapping: chosen = {}, sheet = '' }: { mapping?: Record<string, string>; sheet?: string } = {},
): Promise<Opened> {
  const opened = await openImport(importer, file, await rememberedMapping(db, importer.kind, sender), sheet)
  const headers = new Set(opened.sheets[0]?.headers ?? [])
  const known = Object.keys(importer.columns).filter((key) => {
    const header = chosen[key]
    return header !== undefined && (header === '' || headers.has(header))
  })
  const mapping = { ...opened.mapping, ...Object.fromEntries(known.map((key) => [key, chosen[key] ?? ''])) }
  const used = new Set(Object.values(mapping))
  return { ...opened, mapping, unmatched: [...headers].filter((header) => !used.has(header)) }
}

/**
 * Says no to a file that cannot be of this kind as it is read. `anyway`: its sender said that it is, though it looks like another.
 * @throws FileRefused
 */
export function checkReading(importer: Importer<Actor>, opened: Opened, anyway: boolean): void {
  const other = anyway ? undefined : otherKind(importer, opened, importers)
  if (other) throw other
  const missing = missingColumns(importer, opened)
  if (missing) throw new FileRefused(missing)
}

type Wish = {
  by: Actor
  now: Date
  scope: Scope
  dryRun: boolean
  anyway?: boolean
  passed?: (lines: number) => void
}

/** Reads and imports a file in the name of somebody; `dryRun` undoes it. @throws FileRefused */
export async function importSent(
  db: Db,
  importer: Importer<Actor>,
  file: Sent,
  opened: Opened,
  { scope, dryRun, anyway = false, ...wish }: Wish,
): Promise<Outcome[]> {
  checkReading(importer, opened, anyway)
  return runImport(db, importer, file, opened, { ...wish, ...scope }, { dryRun })
}

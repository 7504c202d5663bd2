import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Importer, Opened, SentFile } from '#platform/imports'
import { asId } from '#platform/id'
import { openSent } from './import-file.ts'

/** The file that was opened last in this process: its pages are turned without reading it again. A very large one is not kept. */
let last: { key: string; opened: Opened; timer: NodeJS.Timeout } | undefined

const KEPT_MS = 120_000
const MOST_CELLS = 400_000

/** Opens a file that was sent, as it is read now. @throws FileRefused */
export async function openLately(
  db: Db,
  importer: Importer<Actor>,
  file: SentFile,
  bytes: Uint8Array,
): Promise<Opened> {
  const key = JSON.stringify([file.id, file.sheet, file.mapping])
  if (last?.key === key) return last.opened
  const opened = await openSent(db, importer, { name: file.name, bytes }, asId<PersonId>(file.sentBy), file)
  forget()
  if (cellsIn(opened) <= MOST_CELLS) last = { key, opened, timer: setTimeout(forget, KEPT_MS).unref() }
  return opened
}

function forget(): void {
  clearTimeout(last?.timer)
  last = undefined
}

const cellsIn = ({ sheets }: Opened): number =>
  sheets.reduce((sum, { rows, headers }) => sum + rows.length * headers.length, 0)

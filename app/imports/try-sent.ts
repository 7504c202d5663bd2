import { createHash } from 'node:crypto'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import {
  countImports,
  countRead,
  findWorking,
  type Importer,
  type Opened,
  type SentFile,
  type Working,
} from '#platform/imports'
import { importSent } from './import-file.ts'
import { AT_ONCE, isWorkedOn, workOn } from './work-on-file.ts'

/** What a file would do is said for so long: what people do on screen changes it too. */
const STANDS_MS = 3_600_000

type Waiting = SentFile & { state: 'waiting' }
type Trying = { importer: Importer<Actor>; file: Waiting; opened: Opened; by: Actor; now: Date }

/**
 * What a file would do: as it was said before when it is read in the same way and nothing was imported since, else tried now. A long
 * file comes back `going`. Undefined when it was imported, or read otherwise, while it was tried.
 */
export async function trySent(db: Db, trying: Trying): Promise<Working | undefined> {
  const { importer, file, opened, by, now } = trying
  const reading = await readingOf(db, file, by)
  const kept = await findWorking(db, file.id)
  const same =
    kept?.reading === reading && now.getTime() - kept.triedAt.getTime() < STANDS_MS ? kept : undefined
  if (same && same.state !== 'going') return same
  // another process is at it
  if (same?.alive && !isWorkedOn(file.id, reading)) return same
  const { scope, anyway } = file
  const total = countRead(importer, { ...file, ...opened })
  await workOn(db, { fileId: file.id, reading, total, at: now }, (passed) =>
    importSent(db, importer, file, opened, { by, now, scope, anyway, dryRun: true, passed }),
  )
  const said = await findWorking(db, file.id)
  return said?.reading === reading ? said : undefined
}

/** How far the reading of a long file is, or of one that waits for another, when somebody is at it: said without opening it. */
export async function tryGoing(
  db: Db,
  file: Waiting,
  by: Actor,
): Promise<(Working & { state: 'going' }) | undefined> {
  const kept = await findWorking(db, file.id)
  if (kept?.state !== 'going' || !kept.alive || kept.reading !== (await readingOf(db, file, by)))
    return undefined
  return kept.total > AT_ONCE || kept.waits ? kept : undefined
}

/** All that what a file does hangs on: how it is read, for whom, and how many imports there were before. */
async function readingOf(db: Db, { sheet, mapping, scope, anyway }: Waiting, by: Actor): Promise<string> {
  const all = [mapping, sheet, scope, anyway, by.personId, await countImports(db)]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url')
}

import type { Db } from '#platform/db'
import {
  beginWorking,
  dropWorking,
  endWorking,
  FileRefused,
  reachWorking,
  type Outcome,
} from '#platform/imports'

/** What the work of importing is called among the tries of a file. */
export const IMPORTING = 'import'

type Job = { fileId: string; reading: string; total: number; at: Date }

/** Long work on files, in this process: who comes back to the page finds how far it is, and its failure. */
const going = new Map<string, Promise<void>>()

/** Up to so many lines, whoever asks waits for the answer; beyond, they see how far it is. */
export const AT_ONCE = 2_000
const WAITED_MS = 1_200

/**
 * Works on a file and keeps what comes of it with the file; one work at a time on each. A short file is waited for, a long one for a moment.
 * @throws what the work throws, but FileRefused, which is kept as its sentence.
 */
export async function workOn(
  db: Db,
  job: Job,
  work: (reached: (done: number) => void) => Promise<Outcome[] | 'done'>,
): Promise<void> {
  const key = `${job.fileId} ${job.reading}`
  const already = going.get(key)
  const mine = already ?? begin(db, job, work)
  if (!already) {
    going.set(key, mine)
    // read by whoever asks next, even when nobody waits any more
    mine.then(() => going.delete(key)).catch(() => {})
  }
  const failed = mine.catch((cause: unknown) => {
    going.delete(key)
    throw cause
  })
  await (job.total <= AT_ONCE ? failed : Promise.race([failed, pause(WAITED_MS)]))
}

/** True while this process works on that file, as it is read. */
export const isWorkedOn = (fileId: string, reading: string): boolean => going.has(`${fileId} ${reading}`)

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function begin(
  db: Db,
  { fileId, reading, total, at }: Job,
  work: (reached: (done: number) => void) => Promise<Outcome[] | 'done'>,
): Promise<void> {
  await db.transaction((tx) => beginWorking(tx, fileId, { reading, total }, at))
  try {
    const outcomes = await work(tellEvery(db, fileId, reading))
    if (outcomes !== 'done') await db.transaction((tx) => endWorking(tx, fileId, reading, { outcomes }))
  } catch (cause) {
    if (cause instanceof Stopped) return db.transaction((tx) => dropWorking(tx, fileId))
    const refused = cause instanceof FileRefused ? cause.message : undefined
    await db.transaction((tx) =>
      refused === undefined ? dropWorking(tx, fileId) : endWorking(tx, fileId, reading, { refused }),
    )
    if (refused === undefined) throw cause
  }
}

/** Whoever sent the file stopped its reading: nothing of it is kept. */
export class Stopped extends Error {}

const TOLD_EVERY_MS = 500

/**
 * Writes how far the work is, twice a second at most: on another line than the work's own, which nobody sees before its end. Once it is stopped, the next
 * line throws.
 */
function tellEvery(db: Db, fileId: string, reading: string): (done: number) => void {
  let told = performance.now()
  let stopped = false
  return (done) => {
    if (stopped) throw new Stopped()
    if (performance.now() - told < TOLD_EVERY_MS) return
    told = performance.now()
    db.transaction((tx) => reachWorking(tx, fileId, reading, done))
      .then((isStopped) => (stopped = isStopped))
      .catch(() => {}) // the work itself says what is lost
  }
}

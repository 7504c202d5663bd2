import type { Db } from '#platform/db'
import {
  beginWorking,
  dropWorking,
  endWorking,
  FileRefused,
  inTurn,
  isTaken,
  reachWorking,
  type Outcome,
} from '#platform/imports'

/** What the work of importing is called among the tries of a file. */
export const IMPORTING = 'import'

/** `waits`: for the files before it. */
type Turn = { waits: boolean }
type Job = { fileId: string; reading: string; total: number; at: Date }

/** Long work on files, in this process: who comes back to the page finds how far it is, and its failure. */
const going = new Map<string, { mine: Promise<void>; turn: Turn }>()

/** Up to so many lines, whoever asks waits for the answer; beyond, they see how far it is. */
export const AT_ONCE = 2_000
const WAITED_MS = 1_200
/** A short file that waits for a long one is waited for so long. */
const WAITED_SHORT_MS = 5_000
const BEAT_MS = 1_000

/**
 * Works on a file and keeps what comes of it with the file; one work at a time, each file in its turn. A short file is waited for, a long one for a moment.
 * @throws what the work throws, but FileRefused, which is kept as its sentence.
 */
export async function workOn(
  db: Db,
  job: Job,
  work: (passed: (lines: number) => void) => Promise<Outcome[] | 'done'>,
): Promise<void> {
  const key = `${job.fileId} ${job.reading}`
  const already = going.get(key)
  const turn = already?.turn ?? { waits: isTaken() }
  const mine = already?.mine ?? begin(db, job, turn, work)
  if (!already) {
    going.set(key, { mine, turn })
    // read by whoever asks next, even when nobody waits any more
    mine.then(() => going.delete(key)).catch(() => {})
  }
  const failed = mine.catch((cause: unknown) => {
    going.delete(key)
    throw cause
  })
  const long = job.total > AT_ONCE
  // a short file whose turn has come is waited for to its end
  const enough = pause(long ? WAITED_MS : WAITED_SHORT_MS).then(() =>
    long || turn.waits ? undefined : failed,
  )
  await Promise.race([failed, enough])
}

/** True while this process works on that file, as it is read. */
export const isWorkedOn = (fileId: string, reading: string): boolean => going.has(`${fileId} ${reading}`)

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function begin(
  db: Db,
  job: Job,
  turn: Turn,
  work: (passed: (lines: number) => void) => Promise<Outcome[] | 'done'>,
): Promise<void> {
  const { fileId, reading, total, at } = job
  const progress = tellEvery(db, job, turn)
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>()
  const begun = db.transaction((tx) => beginWorking(tx, fileId, { reading, total, waits: turn.waits }, at))
  // its place in the line is taken before anything is waited for
  const worked = inTurn(async () => {
    await begun
    if (progress.isStopped()) throw new Stopped()
    turn.waits = false
    return work(progress.passed)
  })
  const beat = setInterval(() => {
    if (turn.waits && progress.isStopped()) stop(new Stopped())
    else progress.tell()
  }, BEAT_MS)
  try {
    const outcomes = await Promise.race([worked, stopped]).finally(() => clearInterval(beat))
    if (outcomes !== 'done') await db.transaction((tx) => endWorking(tx, fileId, reading, { outcomes }))
  } catch (cause) {
    if (cause instanceof Stopped) return db.transaction((tx) => dropWorking(tx, fileId, reading))
    const refused = cause instanceof FileRefused ? cause.message : undefined
    await db.transaction((tx) =>
      refused === undefined ? dropWorking(tx, fileId, reading) : endWorking(tx, fileId, reading, { refused }),
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
function tellEvery(db: Db, { fileId, reading, total }: Job, turn: Turn) {
  let told = performance.now()
  let done = 0
  let isTelling = false
  let stopped = false
  const tell = () => {
    if (isTelling || performance.now() - told < TOLD_EVERY_MS) return
    told = performance.now()
    isTelling = true
    db.transaction((tx) => reachWorking(tx, fileId, { reading, done, waits: turn.waits }))
      // read otherwise since, nobody waits for a try any more; an import goes on
      .then((isStopped) => (stopped = isStopped ?? reading !== IMPORTING))
      .catch(() => {}) // the work itself says what is lost
      .finally(() => (isTelling = false))
  }
  return {
    isStopped: () => stopped,
    tell,
    passed: (lines: number) => {
      if (stopped) throw new Stopped()
      done = Math.min(total, done + lines) // some of it may be done again
      tell()
    },
  }
}

import { Worker } from 'node:worker_threads'
import { refuse } from '#platform/refusal'
import type { SheetFile } from './sheet.ts'

type Limits = { maxBytes?: number; milliseconds?: number }

/**
 * Reads what people really send: CSV and TSV in UTF-8, UTF-16, windows-1252, Mac Roman or CP850, XLSX, ODS, XLS. Nothing is dropped: rows of a
 * wrong width, hidden rows and formulas without value are kept and flagged. Days come out as 2018-04-09.
 * The file is opened in a thread of its own, with little memory and `milliseconds` (15 s unless told) to be read: whatever
 * it holds, it can only be refused. `fileName` names the only sheet of a text file.
 * Refusals: 'empty file', 'too heavy' (over `maxBytes`, 5 MB unless told), 'too many lines' (50,000, and how many there are), 'too many
 * columns' (500), 'too large' (a hundred sheets, two million cells, or a bomb: sizes, ratio and depth are measured as it is
 * opened), 'not a sheet' (and what it is), 'password protected', 'strange letters', 'took too
 * long', 'unreadable'.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = {},
): Promise<SheetFile> {
  const { maxBytes = 5_000_000, milliseconds = 15_000 } = limits
  if (bytes.length === 0) return refuse('empty file')
  if (bytes.length > maxBytes) return refuse('too heavy')
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: { bytes, fileName },
    execArgv: [], // not those of the process: its loaders and test flags are not for here
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  })
  try {
    return await answerOf(worker, milliseconds)
  } finally {
    await worker.terminate()
  }
}

// The listener of errors stays: a thread may still run out of memory between its lateness and its end.
function answerOf(worker: Worker, milliseconds: number): Promise<SheetFile> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetFile>()
  const timer = setTimeout(() => resolve(refuse('took too long')), milliseconds)
  worker.on('message', resolve)
  worker.on('error', (cause) => (isOutOfMemory(cause) ? resolve(refuse('too large')) : reject(cause)))
  return promise.finally(() => clearTimeout(timer))
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'

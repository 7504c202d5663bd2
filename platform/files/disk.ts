import { createReadStream } from 'node:fs'
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Range } from './range.ts'

/** Bytes are found again by their sha256: `files/ab/cdef…`. */
const placeOf = (dataDir: string, sha256: string): string =>
  join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2))

/** Writes aside, forces to the disk, then gives its name: a file that has its name is whole, whatever happened. */
export async function keepBytes(dataDir: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(dataDir, sha256)
  if (await exists(place)) return
  const aside = `${place}.${randomUUID()}.part`
  await mkdir(dirname(place), { recursive: true })
  try {
    await writeThrough(aside, bytes)
    await rename(aside, place)
    await syncFolder(dirname(place))
  } finally {
    await rm(aside, { force: true })
  }
}

/** The same for a file that stands on this disk already: it has two names until whoever calls takes the first away. */
export async function keepFileOf(dataDir: string, sha256: string, aside: string): Promise<void> {
  const place = placeOf(dataDir, sha256)
  if (await exists(place)) return
  const handle = await open(aside, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await mkdir(dirname(place), { recursive: true })
  await link(aside, place)
  await syncFolder(dirname(place))
}

export const bytesOf = (dataDir: string, sha256: string): Promise<Uint8Array> =>
  readFile(placeOf(dataDir, sha256))

/** Opened only once somebody reads: nothing is left open otherwise. */
export async function* piecesOf(
  dataDir: string,
  sha256: string,
  { first, last }: Range = { first: 0, last: Infinity },
): AsyncGenerator<Uint8Array> {
  yield* createReadStream(placeOf(dataDir, sha256), { start: first, end: last, highWaterMark: 256 * 1024 })
}

export const dropBytes = (dataDir: string, sha256: string): Promise<void> =>
  rm(placeOf(dataDir, sha256), { force: true })

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

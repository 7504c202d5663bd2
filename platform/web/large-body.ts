import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse, type Refused } from '#platform/refusal'
import type { Ask } from './ask.ts'
import { PartReader } from './part-reader.ts'

/** A file of a form, put aside on the disk: `drop` takes it away, used or not. */
export type FileAside = {
  place: string
  name: string
  size: number
  sha256: string
  drop: () => Promise<void>
}
type Aside = { ok: true; file: FileAside } | Refused<'no file' | 'too large'>

type Wish = { field: string; folder: string; most: number }

// What stands around the file in its form.
const AROUND_BYTES = 20_000

/**
 * Receives the file of a form too large for a memory: it is written in `folder` as it comes, and told apart by its sha256. Ask who sends
 * it first: nothing is read before. Of what is too large, the rest is read and thrown away, up to as much again: a browser hears an
 * answer only once it has sent. Refusals: 'no file', 'too large'.
 */
export async function receiveAside(c: Ask, { field, folder, most }: Wish): Promise<Aside> {
  await mkdir(folder, { recursive: true })
  const place = join(folder, `${randomUUID()}.part`)
  const drop = () => rm(place, { force: true })
  const handle = await open(place, 'wx', 0o600)
  const file = new Writing(handle, field)
  try {
    const whole = await follow(c, most + AROUND_BYTES, file)
    await handle.close()
    const { size, name } = file
    if (whole && size > 0 && size <= most)
      return { ok: true, file: { place, name, size, sha256: file.sha256(), drop } }
    await drop()
    return refuse(whole && size === 0 ? 'no file' : 'too large')
  } catch (cause) {
    await handle.close()
    await drop()
    throw cause
  }
}

/** The one file that is wanted, on its way to the disk. */
class Writing {
  size = 0
  name = ''
  readonly #handle: FileHandle
  readonly #field: string
  readonly #hash = createHash('sha256')

  constructor(handle: FileHandle, field: string) {
    this.#handle = handle
    this.#field = field
  }

  begin(field: string, name: string | undefined): boolean {
    if (name === undefined || field !== this.#field || this.size > 0) return false
    this.name = name
    return true
  }

  async write(bytes: Buffer): Promise<void> {
    this.size += bytes.length
    this.#hash.update(bytes)
    await this.#handle.writeFile(bytes)
  }

  sha256(): string {
    return this.#hash.digest('hex')
  }
}

/** False when there was more than `max`. */
async function follow(c: Ask, max: number, file: Writing): Promise<boolean> {
  const boundary = boundaryIn(c.req.header('content-type') ?? '')
  const body = boundary ? c.req.raw.body?.getReader() : undefined
  if (!boundary || !body) return true
  const announced = Number(c.req.header('content-length') ?? 0)
  const parts = new PartReader(boundary, file)
  let size = 0
  for (;;) {
    const next = await body.read()
    if (next.done) return size <= max && announced <= max
    size += next.value.length
    if (size > 2 * max || announced > 2 * max) {
      await body.cancel()
      return false
    }
    if (size <= max && announced <= max) await parts.take(Buffer.from(next.value))
  }
}

/** What separates the parts of a form with files, when it is one. */
export const boundaryIn = (type: string): string | undefined =>
  /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(type)?.[1]

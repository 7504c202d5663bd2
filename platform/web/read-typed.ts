import { HTTPException } from 'hono/http-exception'
import type { Ask } from './ask.ts'
import { FORM_BYTES, FORM_FIELDS, type Sent } from './body.ts'
import { PartReader } from './part-reader.ts'

/**
 * What was typed in a form whose files are too heavy to be received: they are passed over, a piece in memory at a time. Past `most` bytes, the
 * rest is not read once a file has begun: what stands before the files of a form is read, however heavy they are. @throws HTTPException 413
 * when the texts themselves are too large.
 */
export async function readTyped(c: Ask, boundary: string, most: number): Promise<Sent> {
  const body = c.req.raw.body?.getReader()
  const texts = new Texts()
  const parts = new PartReader(boundary, texts)
  const isEndless = Number(c.req.header('content-length') ?? 0) > most
  let size = 0
  for (;;) {
    const next = await body?.read()
    if (!next || next.done) break
    size += next.value.length
    await parts.take(Buffer.from(next.value))
    if (size > most || (isEndless && texts.metFile)) {
      await body?.cancel()
      break
    }
  }
  return texts.all()
}

/** The texts of a form, within what a form without files may hold. */
class Texts {
  metFile = false
  #size = 0
  readonly #read: { name: string; chunks: Buffer[] }[] = []

  begin(name: string, fileName: string | undefined): boolean {
    this.metFile ||= fileName !== undefined
    if (fileName !== undefined) return false
    this.#read.push({ name, chunks: [] })
    if (this.#read.length > FORM_FIELDS) throw new HTTPException(413)
    return true
  }

  async write(bytes: Buffer): Promise<void> {
    this.#size += bytes.length
    if (this.#size > FORM_BYTES) throw new HTTPException(413)
    this.#read.at(-1)?.chunks.push(Buffer.from(bytes))
  }

  all(): Sent {
    return this.#read.map(({ name, chunks }) => [name, Buffer.concat(chunks).toString('utf8')])
  }
}

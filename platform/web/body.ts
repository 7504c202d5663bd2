import { HTTPException } from 'hono/http-exception'
import type { Ask } from './ask.ts'
import { boundaryIn } from './large-body.ts'

/** A form without a file: what people type, and nothing else. */
export const FORM_BYTES = 200_000
/** Names in one form, whatever their kind. */
export const FORM_FIELDS = 1_000
/** A form with files: a phone's video of a gesture, made smaller by the phone; longer ones are sent in pieces. */
export const FILE_BYTES = 25_000_000

const tooLarge = () => new HTTPException(413)

/**
 * The body of a request, counted as it comes, whether its size was announced or not: what is over is refused as soon as it shows, and
 * never held in memory. @throws HTTPException 413.
 */
export async function readBytes(c: Ask, max: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > max) throw tooLarge()
  const reader = c.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) break
    size += next.value.length
    if (size > max) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(next.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What a form sent, name by name, in its order. */
export type Sent = [name: string, value: string | File][]

/**
 * Reads a form within `max` bytes: fields and texts are bounded too, so that a small body cannot become a large memory. A body that is
 * no form gives nothing. @throws HTTPException 413.
 */
export async function readSent(c: Ask, max: number): Promise<Sent> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const text = new TextDecoder().decode(await readBytes(c, Math.min(max, FORM_BYTES)))
    if (countOf(text, '&') >= FORM_FIELDS) throw tooLarge()
    return [...new URLSearchParams(text)]
  }
  const boundary = boundaryIn(type)
  if (!boundary) return []
  const body = await readBytes(c, max)
  if (countOf(Buffer.from(body.buffer).toString('latin1'), `--${boundary}`) > FORM_FIELDS + 1)
    throw tooLarge()
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  const sent = [...(form ?? [])]
  const typed = sent.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0), 0)
  if (typed > FORM_BYTES) throw tooLarge()
  return sent
}

function countOf(text: string, what: string): number {
  let count = 0
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) count += 1
  return count
}

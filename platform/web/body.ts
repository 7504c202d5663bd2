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
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(c, max)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* piecesOf(c: Ask, max: number): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(c.req.header('content-length') ?? 0) > max) throw tooLarge()
  let size = 0
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.length
    if (size > max) throw tooLarge()
    yield piece
  }
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
    const bytes = Buffer.from(await readBytes(c, Math.min(max, FORM_BYTES)))
    if (countIn(bytes, '&').count >= FORM_FIELDS) throw tooLarge()
    return [...new URLSearchParams(new TextDecoder().decode(bytes))]
  }
  const boundary = boundaryIn(type)
  if (!boundary) return []
  // parts are counted on their way: a file is copied once by what reads the form, and nowhere before
  const pieces = withFewParts(piecesOf(c, max), `--${boundary}`)
  const body = new ReadableStream<Uint8Array>({
    pull: async (into) => {
      const next = await pieces.next()
      if (next.done) into.close()
      else into.enqueue(next.value)
    },
  })
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      if (cause instanceof HTTPException) throw cause
      return undefined
    })
  const sent = [...(form ?? [])]
  const typed = sent.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0), 0)
  if (typed > FORM_BYTES) throw tooLarge()
  return sent
}

async function* withFewParts(
  pieces: AsyncIterable<Uint8Array>,
  mark: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let count = 0
  let before: Uint8Array = Buffer.alloc(0)
  for await (const piece of pieces) {
    const seen = countIn(Buffer.concat([before, piece]), mark)
    count += seen.count
    if (count > FORM_FIELDS + 1) throw tooLarge()
    before = seen.rest
    yield piece
  }
}

/** How many times it is there, and the last bytes, in which one more may begin. */
function countIn(bytes: Buffer, what: string): { count: number; rest: Buffer } {
  let count = 0
  let from = 0
  for (let at = bytes.indexOf(what); at !== -1; at = bytes.indexOf(what, from)) {
    count += 1
    from = at + what.length
  }
  return { count, rest: bytes.subarray(Math.max(from, bytes.length - what.length + 1)) }
}

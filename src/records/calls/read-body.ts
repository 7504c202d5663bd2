import type { Ask } from '#platform/web'
import { LARGEST_JSON } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'

/** The largest body that is read: what is over is refused as soon as it shows, and never held in memory. */
export const LARGEST = 25_000_000

/** Reads the body of a request, counting what comes. */
export async function readBody(c: Ask): Promise<Buffer | Refused> {
  const json = /^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '')
  const most = json ? LARGEST_JSON : LARGEST
  const tooLarge = refuse(413, 'the body is too large', `${most} bytes at most`)
  const announced = c.req.header('content-length')
  if (announced !== undefined && Number(announced) > most) return tooLarge
  if (announced !== undefined && c.req.header('transfer-encoding') === undefined)
    return Buffer.from(await c.req.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = c.req.raw.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) return Buffer.concat(chunks)
    size += next.value.length
    if (size > most) {
      await reader?.cancel()
      return tooLarge
    }
    chunks.push(next.value)
  }
}

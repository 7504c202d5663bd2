import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Ask, Env } from '../ask.ts'

const SMALL = 1_024
const LARGE = 200_000 // past this the others would wait: it is streamed

// Measured on our pages (docs/performance.md): a tenth less than gzip for the same processor time; 6 and more give nothing else.
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 }

const streamed = compress()

/** Pages by Brotli where the browser reads it, at once, which costs a third of a stream; all else by gzip, as it comes. */
export const compressed: MiddlewareHandler<Env> = (c, next) =>
  streamed(c, async () => {
    await next()
    await compressPage(c)
  })

async function compressPage(c: Ask): Promise<void> {
  const { headers, body } = c.res
  if (!body || headers.has('content-encoding') || !headers.get('content-type')?.startsWith('text/html'))
    return
  const encoding = encodingFor(c.req.header('accept-encoding') ?? '')
  if (!encoding) return
  const text = Buffer.from(await c.res.arrayBuffer())
  const isTried = text.length >= SMALL && text.length <= LARGE
  const bytes = isTried ? encoders[encoding](text) : text
  c.res = new Response(new Uint8Array(bytes), c.res)
  if (!isTried) return
  c.header('content-encoding', encoding)
  c.header('content-length', String(bytes.length))
  c.header('vary', 'accept-encoding', { append: true })
}

const encoders = {
  br: (text: Buffer) => brotliCompressSync(text, { params: BROTLI }),
  gzip: (text: Buffer) => gzipSync(text),
}

function encodingFor(accepted: string): keyof typeof encoders | undefined {
  const takes = (name: string) =>
    new RegExp(`(^|[, ])${name}(?! *; *q=0(\\.0*)?( *,|$)) *(;|,|$)`, 'i').test(accepted)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

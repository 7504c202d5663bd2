import type { Ask } from './ask.ts'

/** Answers a file that is made while it leaves; nothing of it begins before its first bytes are asked for. */
export function sendPieces(
  c: Ask,
  { name, type }: { name: string; type: string },
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
): Response {
  const body = new ReadableStream(
    {
      pull: async (stream) => {
        const next = await pieces.next()
        if (next.done) stream.close()
        else stream.enqueue(next.value)
      },
      cancel: async () => void (await pieces.return()),
    },
    { highWaterMark: 0 },
  )
  return c.body(body, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
}

import type { Ask } from './ask.ts'

/** Answers a file that is made while it leaves. `aboutBytes`: how heavy it will be, about, for who shows how far it is (browser/download.ts). */
export function sendPieces(
  c: Ask,
  { name, type, aboutBytes }: { name: string; type: string; aboutBytes?: number },
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
): Response {
  return c.body(streamOf(pieces), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    ...(aboutBytes === undefined ? {} : { 'x-about-bytes': String(aboutBytes) }),
  })
}

/** Nothing begins before the first bytes are asked for: an answer whose body nobody reads leaves nothing open. */
export const streamOf = (pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream =>
  new ReadableStream(
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

import { open } from 'node:fs/promises'
import { FIRST_BYTES, formatOf } from '#platform/films'

/** True when the first piece of a film says that it is none. One that was given up meanwhile has none. */
export async function isNoFilm(place: string): Promise<boolean> {
  const handle = await open(place).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (!handle) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0)
    return bytesRead === FIRST_BYTES && !formatOf(buffer)
  } finally {
    await handle.close()
  }
}

import { FileRefused } from '#platform/imports'

type Tried<T> = { ok: true; value: T } | { ok: false; sentence: string }

/** What is done with a file, or the sentence that refuses it. */
export async function tryFile<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (cause instanceof FileRefused) return { ok: false, sentence: cause.message }
    throw cause
  }
}

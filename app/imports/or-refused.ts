import { FileRefused, type Importer } from '#platform/imports'
import type { Actor } from '#people'
import { OtherKind } from './other-kind.ts'

export type Refused = { ok: false; sentence: string; looksLike?: Importer<Actor> }

type OrRefused<T> = { ok: true; value: T } | Refused

/** What is done with a file, or the sentence that refuses it. */
export async function orRefused<T>(work: () => Promise<T>): Promise<OrRefused<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause
    const refused = { ok: false as const, sentence: cause.message }
    return cause instanceof OtherKind ? { ...refused, looksLike: cause.looksLike } : refused
  }
}

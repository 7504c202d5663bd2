import type { ImportContext } from './importer.ts'

/** Walks the lines of a file, and says how far it is to whoever waits. */
export function* eachOf<T>(
  lines: readonly T[],
  { reached }: Pick<ImportContext<never>, 'reached'>,
): Generator<T> {
  for (const [index, line] of lines.entries()) {
    reached?.(index)
    yield line
  }
}

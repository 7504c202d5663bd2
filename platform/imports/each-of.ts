import type { ImportContext } from './importer.ts'

/** Walks what a file holds, and tells whoever waits how many lines are behind: one for each, unless `linesOf` says. */
export function* eachOf<T>(
  all: Iterable<T>,
  { passed }: Pick<ImportContext<never>, 'passed'>,
  linesOf: (one: T) => number = () => 1,
): Generator<T> {
  for (const one of all) {
    yield one
    passed?.(linesOf(one))
  }
}

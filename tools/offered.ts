import { posix } from 'node:path'
import { exportsOf, type Exported } from './exports.ts'
import type { Source } from './source.ts'

export type Offered = { at: Source; name: string; start: number }

/** The functions that a door offers, its own and those that it passes on, where they are written: all, or those of these names. */
export function offered(
  source: Source,
  byPath: ReadonlyMap<string, Source>,
  names?: ReadonlySet<string>,
): Offered[] {
  return exportsOf(source)
    .filter(({ name }) => name === '*' || !names || names.has(name))
    .flatMap((exported): Offered[] => {
      if (exported.kind === 'function') return [{ at: source, name: exported.name, start: exported.start }]
      const target = byPath.get(posix.join(posix.dirname(source.path), exported.from))
      return target ? offered(target, byPath, wanted(exported, names)) : []
    })
}

const wanted = (exported: Exported & { kind: 'relayed' }, names: ReadonlySet<string> | undefined) =>
  exported.name === '*' ? names : new Set([exported.original])

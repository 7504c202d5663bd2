import { posix } from 'node:path'
import { findCircles } from './circle.ts'
import { importsOf } from './imports.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

/** Law 9, no circle of files, wherever they stand: by a relative import or through a door, for a type as for a value. */
export function checkCircles(sources: Source[]): Violation[] {
  const files = sources.filter(({ path }) => !isTest(path))
  const arrows = new Map(files.map((source) => [source.path, importedBy(source)]))
  return findCircles(arrows).map(([file = '', ...rest]): Violation => {
    const sentence = `a circle of files, ${[file, ...rest].join(' → ')}: a type lives with its noun`
    return { file, line: 1, law: '9', sentence }
  })
}

const importedBy = (source: Source): string[] =>
  importsOf(source).flatMap(({ specifier }) => {
    if (specifier.startsWith('.')) return [posix.join(posix.dirname(source.path), specifier)]
    return specifier.startsWith('#') ? [doorOf(specifier.slice(1))] : []
  })

/** '#people', '#platform/ui', '#testing', as `package.json` says where they lead. */
const doorOf = (name: string): string =>
  `${/^(?:platform\/|testing$)/.test(name) ? name : `src/${name}`}/index.ts`

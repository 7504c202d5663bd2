import { posix } from 'node:path'
import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'

/** What a file takes from another one: names of it, or the whole of it. */
export type Use = { path: string; names: string[] | 'all' }

/** All that a file takes from files of ours, by the path of each. */
export function usesOf(source: Source): Use[] {
  const uses: Use[] = []
  const add = (specifier: unknown, names: Use['names']) => {
    const path = typeof specifier === 'string' ? pathOf(source.path, specifier) : undefined
    if (path) uses.push({ path, names })
  }
  new Visitor({
    ImportDeclaration: ({ source: from, specifiers }) =>
      add(
        from.value,
        specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier')
          ? 'all'
          : specifiers.map((one) => ('imported' in one ? nameIn(one.imported) : 'default')),
      ),
    ExportNamedDeclaration: ({ source: from, specifiers }) =>
      add(
        from?.value,
        specifiers.map(({ local }) => nameIn(local)),
      ),
    ExportAllDeclaration: ({ source: from }) => add(from.value, 'all'),
    ImportExpression: ({ source: from }) => add('value' in from ? from.value : undefined, 'all'),
    TSImportType: ({ source: from }) => add(from.value, 'all'),
    NewExpression({ callee, arguments: [first] }) {
      const isUrl = callee.type === 'Identifier' && callee.name === 'URL'
      if (isUrl && first?.type === 'Literal') add(first.value, 'all')
    },
  }).visit(source.program)
  return uses
}

const nameIn = (node: { type: string; name?: unknown; value?: unknown }): string =>
  String(node.type === 'Identifier' ? node.name : node.value)

/** The file of ours that a specifier names. */
export function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (!specifier.startsWith('#')) return undefined
  const name = specifier.slice(1)
  if (name === 'testing') return 'testing/index.ts'
  return `${name.startsWith('platform/') ? '' : 'src/'}${name}/index.ts`
}

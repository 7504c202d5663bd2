import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'

export type Import = { specifier: string; line: number }

/** Everything a file reaches for: imports, re-exports, `import('…')` as a call and as a type. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: { type: string; start: number; value?: unknown } | null) => {
    if (node && typeof node.value === 'string') {
      found.push({ specifier: node.value, line: source.lineAt(node.start) })
    }
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(source.program)
  return found
}

import { Visitor } from 'rolldown/utils'
import { exportsOf, importedNames } from './exports.ts'
import { isTest, type Source } from './source.ts'
import { pathOf } from './used.ts'
import type { Violation } from './violation.ts'

/** What a file declares, by name: the text of a type, or of what a function gives back; and where it takes the names that it does not. */
type Declared = {
  types: Map<string, string>
  gives: Map<string, string>
  taken: Map<string, { original: string; from: string }>
}

/** A refusal that nobody reads is a "no" taken for a "yes": what a verb gives is looked at, given back, or asked by `granted`; `void` says that it does not matter. */
export function checkDropped(sources: Source[]): Violation[] {
  const read = sources.filter(({ path }) => /^(?:src|platform|app)\//.test(path) && !isTest(path))
  const declared = new Map(read.map((source) => [source.path, declaredIn(source)]))

  /** Where a name that a file uses is declared, however many doors pass it on. */
  function home(path: string, name: string): { path: string; name: string } | undefined {
    const own = declared.get(path)
    if (own?.types.has(name) || own?.gives.has(name)) return { path, name }
    const taken = own?.taken.get(name)
    const from = taken && pathOf(path, taken.from)
    return from ? home(from, taken.original) : undefined
  }

  /** Whether a type, as it is written in a file, holds a refusal; a name stands for what it was declared to be. */
  function refuses(path: string, type: string, seen: ReadonlySet<string> = new Set()): boolean {
    const given = type.replaceAll(/\bExclude<[^>]*>/g, '')
    if (/\bRefused\b|\bResult<|\bok: false\b/.test(given)) return true
    return (given.match(/\b[A-Z]\w*/g) ?? []).some((name) => {
      const at = home(path, name)
      const key = at && `${at.path} ${at.name}`
      const text = at && declared.get(at.path)?.types.get(at.name)
      return Boolean(key && text && !seen.has(key) && refuses(at.path, text, new Set([...seen, key])))
    })
  }

  return read.flatMap(({ path, program, lineAt }) => {
    const found: Violation[] = []
    new Visitor({
      ExpressionStatement({ expression, start }) {
        const call = expression.type === 'AwaitExpression' ? expression.argument : expression
        if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return
        const at = home(path, call.callee.name)
        const gives = at && declared.get(at.path)?.gives.get(at.name)
        if (at && gives && refuses(at.path, gives))
          found.push({
            file: path,
            line: lineAt(start),
            law: '12',
            sentence: `'${call.callee.name}' may refuse, and nobody reads what it says`,
          })
      },
    }).visit(program)
    return found
  })
}

function declaredIn(source: Source): Declared {
  const { text, program } = source
  const taken = importedNames(program.body)
  for (const one of exportsOf(source)) if (one.kind === 'relayed') taken.set(one.name, one)
  const types = new Map<string, string>()
  const gives = new Map<string, string>()
  const textOf = (node: { start: number; end: number } | null | undefined) =>
    node ? text.slice(node.start, node.end) : ''
  for (const statement of program.body) {
    const node = 'declaration' in statement && statement.declaration ? statement.declaration : statement
    if (node.type === 'TSTypeAliasDeclaration') types.set(node.id.name, textOf(node.typeAnnotation))
    if (node.type === 'FunctionDeclaration' && node.id) gives.set(node.id.name, textOf(node.returnType))
    if (node.type !== 'VariableDeclaration') continue
    for (const { id, init } of node.declarations)
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression')
        gives.set(id.name, textOf(init.returnType))
  }
  return { types, gives, taken }
}

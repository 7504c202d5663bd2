import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'

export type Name = { name: string; line: number }

/**
 * The names that a file gives: variables, parameters, functions, types and their members. Names that others
 * chose are left alone: what is imported, the keys of an object given to a library, what `catch` receives.
 */
export function namesGiven(source: Source): Name[] {
  const found: Name[] = []
  const add = (node: { type: string; start: number; name?: unknown } | null | undefined) => {
    if (node && typeof node.name === 'string') {
      found.push({ name: node.name, line: source.lineAt(node.start) })
    }
  }
  const bind = (pattern: Pattern | null | undefined): void => bound(pattern).forEach(add)
  const bindAll = ({ params }: { params: Pattern[] }) => params.forEach(bind)
  new Visitor({
    VariableDeclarator: ({ id }) => bind(id),
    FunctionDeclaration: (node) => (add(node.id), bindAll(node)),
    FunctionExpression: bindAll,
    ArrowFunctionExpression: bindAll,
    ClassDeclaration: ({ id }) => add(id),
    PropertyDefinition: ({ key }) => add(key),
    MethodDefinition: ({ key }) => add(key),
    TSTypeAliasDeclaration: ({ id }) => add(id),
    TSInterfaceDeclaration: ({ id }) => add(id),
    TSPropertySignature: ({ key }) => add(key),
    TSMethodSignature: ({ key }) => add(key),
  }).visit(source.program)
  return found
}

type Identifier = { type: 'Identifier'; name: string; start: number }
type Pattern = { type: string; start: number }
const isIdentifier = (node: Pattern): node is Identifier => node.type === 'Identifier'

function bound(pattern: Pattern | null | undefined): Identifier[] {
  if (!pattern) return []
  if (isIdentifier(pattern)) return [pattern]
  return inner(pattern).flatMap(bound)
}

/** The patterns inside a pattern: `{ a, b: [c] }`, `a = 1`, `...rest`. */
function inner(pattern: Pattern): Pattern[] {
  const { left, argument, value, elements, properties } = pattern as Pattern & {
    left?: Pattern
    argument?: Pattern
    value?: Pattern
    elements?: (Pattern | null)[]
    properties?: Pattern[]
  }
  return [left, argument, value, ...(elements ?? []), ...(properties ?? [])].filter((node) => !!node)
}

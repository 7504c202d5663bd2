import type { Source } from './source.ts'

/** What a file offers: a function of its own, or something it passes on from a neighbour file. */
export type Exported =
  | { kind: 'function'; name: string; start: number }
  | { kind: 'relayed'; name: string; original: string; from: string }

type Statement = Source['program']['body'][number]
type NamedExport = Extract<Statement, { type: 'ExportNamedDeclaration' }>

export function exportsOf({ program }: Source): Exported[] {
  const imported = importedNames(program.body)
  const functions = new Set<string>()
  return program.body.flatMap((statement): Exported[] => {
    if (statement.type === 'ExportAllDeclaration') {
      return [{ kind: 'relayed', name: '*', original: '*', from: statement.source.value }]
    }
    if (statement.type !== 'ExportNamedDeclaration') return []
    // Of an overloaded function, only the first signature carries the docstring.
    const own = declared(statement).filter(({ name }) => !functions.has(name))
    for (const { name } of own) functions.add(name)
    return [...own, ...passedOn(statement, imported), ...declaredBefore(statement, program.body)]
  })
}

function declared({ declaration, start }: NamedExport): (Exported & { kind: 'function' })[] {
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'TSDeclareFunction') {
    return declaration.id ? [{ kind: 'function', name: declaration.id.name, start }] : []
  }
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
      ? [{ kind: 'function', name: id.name, start }]
      : [],
  )
}

function passedOn(
  statement: NamedExport,
  imported: Map<string, { original: string; from: string }>,
): Exported[] {
  return statement.specifiers.flatMap(({ local, exported }): Exported[] => {
    const name = nameOf(exported)
    if (statement.source) {
      return [{ kind: 'relayed', name, original: nameOf(local), from: statement.source.value }]
    }
    const origin = imported.get(nameOf(local))
    return origin ? [{ kind: 'relayed', name, ...origin }] : []
  })
}

// `function a() {}` then `export { a }`: the docstring stands above the function.
function declaredBefore(statement: NamedExport, body: Statement[]): Exported[] {
  if (statement.source) return []
  const names = new Set(statement.specifiers.map(({ local }) => nameOf(local)))
  return body.flatMap((other): Exported[] =>
    other.type === 'FunctionDeclaration' && other.id && names.has(other.id.name)
      ? [{ kind: 'function', name: other.id.name, start: other.start }]
      : [],
  )
}

/** What a file imports by name: where each comes from, and what it is called there. */
export function importedNames(body: Statement[]): Map<string, { original: string; from: string }> {
  return new Map(
    body.flatMap((statement) =>
      statement.type === 'ImportDeclaration'
        ? statement.specifiers.flatMap((specifier): [string, { original: string; from: string }][] =>
            specifier.type === 'ImportSpecifier'
              ? [
                  [
                    specifier.local.name,
                    { original: nameOf(specifier.imported), from: statement.source.value },
                  ],
                ]
              : [],
          )
        : [],
    ),
  )
}

const nameOf = (node: { name: string } | { value: string }) => ('name' in node ? node.name : node.value)

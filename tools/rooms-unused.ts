import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeFiles, isTest, readSources, type Source } from './source.ts'
import { usesOf } from './used.ts'
import type { Violation } from './violation.ts'

/** A file that nothing imports and no command starts; a value, or anything at a door, that its file offers and nobody takes. */
export function checkUnused(root: string): Violation[] {
  const sources = readSources(root, codeFiles(root))
  const used = new Map<string, Set<string>>()
  for (const { path, names } of sources.flatMap(usesOf)) {
    const known = used.get(path) ?? new Set()
    for (const name of names === 'all' ? [ALL] : names) known.add(name)
    used.set(path, known)
  }
  const served = sources.filter(
    ({ path }) =>
      /^(?:src|platform|app)\//.test(path) && !isTest(path) && !path.endsWith('.d.ts') && !isRead(path),
  )
  const commands = readFileSync(join(root, 'package.json'), 'utf8')
  return served.flatMap((source): Violation[] => {
    const { path } = source
    const taken = used.get(path)
    if (!taken)
      return commands.includes(path) ? [] : [{ file: path, line: 1, law: 'unused', sentence: NO_ONE }]
    if (taken.has(ALL)) return []
    return offeredBy(source)
      .filter(({ name }) => !taken.has(name))
      .map(({ name, line }) => ({ file: path, line, law: 'unused', sentence: sentenceOf(path, name) }))
  })
}

/** Read without being run: the map by the check, the facts of a room by the compiler. */
const isRead = (path: string) => path === 'src/rooms.ts' || /^src\/\w+\/facts\.ts$/.test(path)
const ALL = '*'
const NO_ONE = 'nothing imports this file, and no command of package.json starts it: take it away'
const isDoor = (path: string) => /(?:^|\/)(?:index|door)\.ts$/.test(path)
const sentenceOf = (path: string, name: string) =>
  isDoor(path)
    ? `nobody takes '${name}' at this door: do not offer it`
    : `'${name}' is used in this file alone: do not export it`

type Offered = { name: string; line: number }

/** What a file offers: its values, for a type may be written for who reads a signature; and all that a door passes on. */
function offeredBy({ path, program, lineAt }: Source): Offered[] {
  return program.body.flatMap((statement): Offered[] => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    const { declaration, specifiers, start } = statement
    if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
      return declaration.id ? [{ name: declaration.id.name, line: lineAt(start) }] : []
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier' ? [{ name: id.name, line: lineAt(start) }] : [],
      )
    if (declaration || !isDoor(path)) return []
    return specifiers.flatMap(({ exported, start: at }) =>
      exported.type === 'Identifier' ? [{ name: exported.name, line: lineAt(at) }] : [],
    )
  })
}

import { basename } from 'node:path'
import { roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import { verbs } from './verbs.ts'
import type { Violation } from './violation.ts'

/** Files that ask the database and are named after neither a noun nor a verb: the same furniture in every room. */
const furniture =
  /^(?:.*-)?(?:store|routes|pages?|data|mails?)$|^(?:index|door|access|today|listed|opening|facts|seeds?|seed-.*|seeded-.*|.*-example)$/

/** Law 10, second half: a noun does no I/O. What asks the database is named after what it does. */
export function checkNouns(sources: Source[]): Violation[] {
  return sources.filter(({ path }) => roomOf(path) && !isTest(path)).flatMap(asks)
}

function asks({ path, text, program }: Source): Violation[] {
  const name = basename(path).replace(/\.tsx?$/, '')
  const [verb = ''] = name.split('-')
  if (furniture.test(name) || path.includes('/seeds/') || (name.includes('-') && verbs.has(verb))) return []
  if (program.body.every(isTypeOnly)) return []
  const asked = /import (?:type )?\{[^}]*\b(?:type )?(?:Db|Tx|Database)\b[^}]*\} from '#platform\/db'/.exec(
    text,
  )
  if (!asked) return []
  const sentence = `'${name}' is a noun and asks the database: name it after what it does (read-${name}), or keep its rules apart`
  return [{ file: path, line: text.slice(0, asked.index).split('\n').length, law: '10', sentence }]
}

/** A type may say what takes a database: it asks nothing itself. */
const isTypeOnly = (node: Source['program']['body'][number]): boolean =>
  node.type === 'ImportDeclaration' ||
  (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'TSTypeAliasDeclaration') ||
  node.type === 'TSTypeAliasDeclaration'

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerOf, roomOf, roomsIn } from './owner.ts'
import { storedSentences } from './rooms-reasons.ts'
import { isTest, type Source } from './source.ts'
import { sqlTexts } from './sql-texts.ts'
import { lineOf, type Law, type Violation } from './violation.ts'

/** Law 4, where SQL stands, and law 5, what it may touch. */
export function checkSql(root: string, files: string[], sources: Source[]): Violation[] {
  const rooms = roomsIn(files)
  return [
    ...sources.flatMap((source) => inCode(source, rooms)),
    ...files.filter((path) => path.endsWith('.sql')).flatMap((path) => inMigration(root, path, rooms)),
  ]
}

function inCode(source: Source, rooms: string[]): Violation[] {
  const { path, lineAt } = source
  return sqlTexts(source).flatMap(({ text, start }) => {
    const outside = mayHoldSql(path)
      ? []
      : [{ file: path, line: lineAt(start), law: '4-sql' as const, sentence }]
    const touched = mistakes(text, path, rooms)
    return [
      ...outside,
      ...touched.map(({ at, ...rest }) => ({ file: path, line: lineAt(start + at), ...rest })),
    ]
  })
}

const sentence =
  'SQL stands only in a *store.ts or a migration: move the statement there and call it by its name'

// A test from the street looks at the rows that a verb left behind: it reads them where it asserts.
const mayHoldSql = (path: string) =>
  path.endsWith('store.ts') ||
  isTest(path) ||
  path.includes('/migrations/') ||
  ownerOf(path) === 'platform/db'

function inMigration(root: string, file: string, rooms: string[]): Violation[] {
  const text = readFileSync(join(root, file), 'utf8')
  const bare = text.replace(/--.*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const room = roomOf(file)
  return [...mistakes(bare, file, rooms), ...(room ? foreignSchemas(bare, room) : [])].map(
    ({ at, ...rest }) => ({
      file,
      line: lineOf(text, at),
      ...rest,
    }),
  )
}

const stars = /\b(?:select|returning)\s+(?:distinct\s+)?\*|\b\w+\.\*/gi

type Mistake = { at: number; law: Law; sentence: string }

function mistakes(text: string, path: string, rooms: string[]): Mistake[] {
  const starred = ownerOf(path) === 'tools' ? [] : [...text.matchAll(stars)]
  const unnamed = starred.map((match): Mistake => {
    return { at: match.index, law: '4-sql', sentence: `'${match[0]}' hides what is read: name the columns` }
  })
  return [...unnamed, ...neighbours(text, ownerOf(path), rooms), ...storedSentences(text, path)]
}

/**
 * A neighbour's schema is met in two ways only: `references` its key, or read one of its `published_` views.
 * The platform, which knows no room, meets none. Tests and tools that stand in no room may look anywhere.
 */
function neighbours(text: string, owner: string, rooms: string[]): Mistake[] {
  if (!owner.includes('/')) return []
  const platform = owner.startsWith('platform/')
  return [...text.matchAll(/(\breferences\s+)?\b(\w+)\.(\w+)/gi)].flatMap((match): Mistake[] => {
    const [, references, schema = '', name = ''] = match
    if (owner === `src/${schema}` || !rooms.includes(schema)) return []
    if (platform)
      return [{ at: match.index, law: '4', sentence: `the platform knows no room, and no ${schema}.${name}` }]
    if (references || name.startsWith('published_')) return []
    const sentence = `${schema}.${name} is ${schema}'s own: read a ${schema}.published_* view, or call a verb of '#${schema}'`
    return [{ at: match.index, law: '5', sentence }]
  })
}

/** What a room's migration makes, it makes in the schema that has the room's name. */
function foreignSchemas(text: string, room: string): Mistake[] {
  const made =
    /\bcreate\s+(?:or\s+replace\s+|materialized\s+)*(table|view|function|type|sequence|schema)\s+(?:if\s+not\s+exists\s+)?([\w"]+)(\.)?/gi
  return [...text.matchAll(made)].flatMap((match) => {
    const [, kind = '', first = '', dot] = match
    const schema = kind.toLowerCase() === 'schema' || dot ? first : undefined
    if (schema === room) return []
    const sentence = `the ${kind.toLowerCase()} ${first} is not in the schema of its room: write ${room}.…`
    return [{ at: match.index, law: '5', sentence }]
  })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerOf, roomOf } from './owner.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

const forbidden = /^(?:.*-)?(?:utils|helpers|services|managers|types|common|shared)$/
/** Lines of a file; tests and sheets may be longer. */
const longestOf = (file: string) => (isTest(file) || file.endsWith('.css') ? 300 : 220)
const long = 200
const doorLines = 30

/** Law 2's hole, the names of files and folders, and their length. */
export function checkFurniture(root: string, files: string[], sources: Source[]): Violation[] {
  return [
    ...files.flatMap(innerDoor),
    ...files.flatMap(names),
    ...files.filter((path) => /\.(tsx?|css)$/.test(path)).flatMap((path) => length(root, path)),
    ...sources.flatMap(door),
  ]
}

// `#*` matches slashes: without this, '#market/inner' would reach src/market/inner/index.ts.
function innerDoor(file: string): Violation[] {
  const owner = ownerOf(file)
  const walled = owner.startsWith('src/') || owner.startsWith('platform/')
  if (!walled || !/\/index\.tsx?$/.test(file) || file === `${owner}/index.ts`) return []
  return [
    { file, line: 1, law: '2', sentence: `only ${owner}/index.ts is a door: name this file after its thing` },
  ]
}

function names(file: string): Violation[] {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .filter((name) => forbidden.test(name))
    .map((name) => ({
      file,
      line: 1,
      law: 'furniture',
      sentence: `'${name}' says nothing: a noun is named after its thing, a verb 'verb-thing'`,
    }))
}

function length(root: string, file: string): Violation[] {
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length
  if (lines <= long) return []
  const longest = longestOf(file)
  const sentence = `${lines} lines: split by noun (${longest} at most, ask at ${long} what the second thing is)`
  const violation: Violation = { file, line: lines, law: 'length', sentence }
  return [lines > longest ? violation : { ...violation, warning: true }]
}

function door(source: Source): Violation[] {
  const room = roomOf(source.path)
  if (!room || source.path !== `src/${room}/index.ts`) return []
  const lines = codeLines(source)
  if (lines <= doorLines) return []
  const sentence = `the door has ${lines} lines of code, ${doorLines} at most: offer fewer things`
  return [{ file: source.path, line: 1, law: 'door', sentence }]
}

function codeLines({ text, comments }: Source): number {
  const bare = comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return bare.split('\n').filter((line) => line.trim() !== '').length
}
